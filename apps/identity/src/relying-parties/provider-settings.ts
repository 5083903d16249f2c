import type { Scope } from '@selaras/contracts';
import { SCOPES, SIGN_IN_SCOPES } from '@selaras/contracts';
import { Problem } from '@selaras/platform';
import { errors, type Client, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import type { ClientAdmission } from '../clients/client-admission.js';
import { WEB_CLIENT } from '../keys/issuer.js';
import { PersonContact } from '../mail/mail.entity.js';
import { Person } from '../people/person.entity.js';
import type { Rights } from '../positions/rights.js';
import { subjectOf } from './subject.js';

/** Seconds: what an application gets is short, because it can be had anew without a word while the session runs. */
export const PARTY_LIVES = { AccessToken: 300, RefreshToken: 43_200, Grant: 43_200 };

/** What each scope lets an application know: nothing but the subject without one. */
export const CLAIMS = {
  openid: ['sub'],
  profile: ['name', 'preferred_username'],
  email: ['email', 'email_verified'],
  jabatan: ['jabatan'],
} as const satisfies Record<(typeof SIGN_IN_SCOPES)[number], readonly string[]>;

export const ALL_SCOPES: readonly (Scope | (typeof SIGN_IN_SCOPES)[number])[] = [
  ...SIGN_IN_SCOPES,
  ...SCOPES,
];

export const isOwn = (client: Pick<Client, 'clientId'> | undefined): boolean =>
  client?.clientId === WEB_CLIENT;

/** The account as the asking client may see it. */
export function accountsFor(database: DataSource, rights: Rights): NonNullable<Configuration['findAccount']> {
  return async (ctx, id) => {
    const person = await database.getRepository(Person).findOneBy({ id, active: true });
    if (!person) return undefined;
    if (isOwn(ctx.oidc.client)) return { accountId: id, claims: () => ({ sub: id }) };
    return { accountId: id, claims: (_use, scope) => claimsOf(database, rights, person, scope.split(' ')) };
  };
}

/** Only what was asked for is read at all. */
async function claimsOf(database: DataSource, rights: Rights, person: Person, scopes: string[]) {
  const contact = scopes.includes('email')
    ? await database.getRepository(PersonContact).findOneBy({ personId: person.id })
    : null;
  const held = scopes.includes('jabatan') ? (await rights.of(person.id)).positions : [];
  return {
    sub: person.id,
    ...(scopes.includes('profile') ? { name: person.name, preferred_username: person.username } : {}),
    ...(contact?.email ? { email: contact.email, email_verified: false } : {}),
    ...(scopes.includes('jabatan')
      ? {
          // What someone holds in another's name is between the two of them.
          jabatan: held
            .filter(({ mandate }) => !mandate)
            .map(({ title, agencyId, agencyName }) => ({ title, agencyId, agencyName })),
        }
      : {}),
  };
}

/** The salt is the application's: see SignInApplication. */
export async function pairwiseSubject(
  _ctx: KoaContextWithOIDC,
  accountId: string,
  client: Client,
): Promise<string> {
  const { subject_salt: salt } = client as unknown as { subject_salt?: string };
  if (!salt) throw new Error(`client ${client.clientId} has no salt`);
  return subjectOf(salt, accountId);
}

/** A page's script may ask for tokens from the application's own origin, when it has no server that could. */
export const mayCallFrom = (origin: string | undefined, client: Client): boolean =>
  client.tokenEndpointAuthMethod === 'none' &&
  (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin);

/**
 * A machine is looked at when it asks for a token, after it has proved who it is.
 * @throws errors.UnauthorizedClient naming the address it may not come from.
 */
export async function admitMachine(
  admission: ClientAdmission,
  client: Client,
  address: string,
): Promise<void> {
  await admission.admit(client.clientId, address).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw new errors.UnauthorizedClient(`the client may not be used from ${address || 'an unknown address'}`);
  });
}
