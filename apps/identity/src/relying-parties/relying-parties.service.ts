import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  SIGN_IN_SCOPES,
  type ById,
  type ChangeRelyingParty,
  type CreateRelyingParty,
  type CreatedRelyingParty,
  type ListRelyingParties,
  type RelyingPartyPage,
  type RelyingPartyView,
  type RevokeClient,
  type RotateSecret,
  type SetPreconsent,
  type SignInOfApplication,
  type SignInScope,
} from '@selaras/contracts';
import {
  JsonText,
  NODE_SETTINGS,
  Problem,
  Transactions,
  holdsRole,
  invalidInput,
  jsonPage,
  pageLimit,
  type Answer,
  type NodeSettings,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { expiryProblems, readPublicKeys } from '../clients/client-rules.js';
import { replaceSecret } from '../clients/client-secrets.js';
import { endSignInsOfClient } from '../consents/end-sign-ins.js';
import { OneTimeSecrets, opened } from '../keys/secrets.js';
import type { ListedRow } from '../lists/keyset.js';
import {
  RETIRED,
  expiringQuery,
  partiesOfApplicationQuery,
  relyingPartiesQuery,
  relyingPartyQuery,
} from './relying-parties.queries.js';
import { LONGEST_LIFE_DAYS, addressProblems } from './relying-party-rules.js';
import { RelyingParty } from './relying-party.entity.js';
import { SignInApplications } from './sign-in-applications.js';

/** Applications of the catalogue that sign people in here. */
@Injectable()
export class RelyingPartiesService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly secrets: OneTimeSecrets,
    private readonly applications: SignInApplications,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  async list(body: ListRelyingParties): Promise<JsonText<RelyingPartyPage>> {
    const { sql, parameters } = relyingPartiesQuery(body);
    const [rows, [soon]] = await Promise.all([
      this.database.query<ListedRow[]>(sql, parameters),
      this.database.query<{ count: number }[]>(expiringQuery),
    ]);
    const expiring = soon?.count ?? 0;
    return jsonPage(rows, pageLimit(body.limit), ({ name, id }) => [name, id], { expiring });
  }

  /** Everyone may know that an application uses this sign-in; how, only those who look after it. */
  async ofApplication({ id }: ById, { signedIn }: RequestContext): Promise<JsonText<SignInOfApplication>> {
    const manageable = holdsRole(signedIn, 'administrator', 'catalogue-steward');
    const rows = await this.database.query<{ json: string; working: boolean }[]>(partiesOfApplicationQuery, [
      id,
    ]);
    const active = rows.some(({ working }) => working);
    const clients = manageable ? rows.map(({ json }) => json).join(',') : '';
    return new JsonText(`{"active":${active},"manageable":${manageable},"clients":[${clients}]}`);
  }

  /**
   * The secret is in this answer and nowhere else; what is kept is its hash.
   * @throws Problem `registry.application-not-found`, `identity.application-retired`, `common.invalid-input`
   */
  async create(body: CreateRelyingParty, context: RequestContext): Promise<CreatedRelyingParty> {
    const proof = body.proof ?? 'client_secret_basic';
    const given = {
      redirectUris: [...new Set(body.redirectUris)],
      postLogoutUris: [...new Set(body.postLogoutUris ?? [])],
      backChannelLogoutUri: body.backChannelLogoutUri ?? null,
      signingAlgorithm: body.signingAlgorithm ?? 'EdDSA',
      scopes: withOpenid(body.scopes ?? ['profile']),
      refresh: body.refresh ?? false,
      expiresAt: body.expiresAt ? new Date(body.expiresAt) : null,
    };
    this.judge(given, body.expiresAt);
    const publicKeys = proof === 'private_key_jwt' ? await readPublicKeys(body.publicKeys) : null;
    const clientSecret = proof === 'client_secret_basic' ? this.secrets.for(context) : null;
    const application = await this.applications.learn(body.applicationId, context);
    if (application.status === RETIRED)
      throw new Problem('identity.application-retired', { name: application.name });
    const answer = await this.transactions.run(context, async (tx) => {
      const id = `aplikasi-${randomBytes(8).toString('hex')}`;
      const { id: applicationId, name } = application;
      const party = tx.manager.create(RelyingParty, {
        ...{ ...given, id, applicationId, proof, publicKeys, version: 1 },
        createdBy: context.signedIn.id,
      });
      await tx.manager.insert(RelyingParty, party);
      if (clientSecret) await replaceSecret(tx, id, clientSecret, 0);
      await tx.audit('identity.relying-party-created', {
        object: { kind: 'relying-party', id, name },
        after: recorded(party),
      });
      return { clientId: id, client: await view(tx, id) };
    });
    return { ...opened(answer), clientSecret };
  }

  change(body: ChangeRelyingParty, context: RequestContext): Promise<Answer<RelyingPartyView>> {
    return this.transactions.run(context, async (tx) => {
      const { party, object } = await hold(tx, body.id);
      if (party.version !== body.version)
        throw new Problem('common.stale', { current: party.version, given: body.version });
      const before = recorded(party);
      const { scopes } = party;
      const { id: _id, version: _version, expiresAt, publicKeys, scopes: wanted, ...rest } = body;
      Object.assign(party, rest, { version: party.version + 1 });
      if (wanted) party.scopes = withOpenid(wanted);
      if (expiresAt !== undefined) party.expiresAt = expiresAt ? new Date(expiresAt) : null;
      if (publicKeys && party.proof === 'private_key_jwt')
        party.publicKeys = await readPublicKeys(publicKeys);
      this.judge(party, expiresAt);
      await tx.manager.save(RelyingParty, party);
      // A grant holds what was allowed when it was made: it is made anew with less.
      if (scopes.some((scope) => !party.scopes.includes(scope))) await endSignInsOfClient(tx, party.id);
      await tx.audit('identity.relying-party-changed', { object, before, after: recorded(party) });
      return view(tx, party.id);
    });
  }

  /** A new secret; the one in use stays good for some days. */
  async rotate({ id, overlapDays }: RotateSecret, context: RequestContext): Promise<CreatedRelyingParty> {
    const clientSecret = this.secrets.for(context);
    const answer = await this.transactions.run(context, async (tx) => {
      const { party, object } = await hold(tx, id);
      if (party.proof !== 'client_secret_basic') throw new Problem('identity.client-without-secret');
      await replaceSecret(tx, id, clientSecret, overlapDays);
      party.version += 1;
      await tx.manager.save(RelyingParty, party);
      await tx.audit('identity.relying-party-secret-rotated', { object, after: { overlapDays } });
      return { clientId: id, client: await view(tx, id) };
    });
    return { ...opened(answer), clientSecret };
  }

  /** At once: nobody signs in any more, and everybody is signed out. */
  revoke({ id, reason }: RevokeClient, context: RequestContext): Promise<Answer<RelyingPartyView>> {
    return this.transactions.run(context, async (tx) => {
      const { party, object } = await hold(tx, id);
      party.revokedAt = new Date();
      party.version += 1;
      await tx.manager.save(RelyingParty, party);
      await tx.query('DELETE FROM client_secret WHERE client_id = $1', [id]);
      await endSignInsOfClient(tx, id);
      await tx.audit('identity.relying-party-revoked', { object, after: { reason } });
      return view(tx, id);
    });
  }

  /** Whether people are asked before the application learns who they are. What they agreed to stays as it was. */
  preconsent(body: SetPreconsent, context: RequestContext): Promise<Answer<RelyingPartyView>> {
    return this.transactions.run(context, async (tx) => {
      const { party, object } = await hold(tx, body.id);
      const { preconsented, reason } = body;
      party.preconsentReason = preconsented ? reason : null;
      party.version += 1;
      await tx.manager.save(RelyingParty, party);
      if (!preconsented) {
        await tx.query(FORGET_POLICY, [party.id]);
        await endSignInsOfClient(tx, party.id);
      }
      await tx.audit('identity.relying-party-preconsented', { object, after: { preconsented, reason } });
      return view(tx, party.id);
    });
  }

  /** @throws Problem `common.invalid-input` naming the fields. */
  private judge(given: Parameters<typeof addressProblems>[0], expiresAt: string | null | undefined): void {
    const wrong = [
      ...addressProblems(given, this.node.DEMO !== 'none'),
      ...(expiresAt ? expiryProblems(expiresAt, new Date(), LONGEST_LIFE_DAYS) : []),
    ];
    if (wrong.length) throw invalidInput(wrong);
  }
}

/** Where nobody was asked and the policy is gone, everybody is asked at the next sign-in. */
const FORGET_POLICY = `UPDATE consent SET revoked_at = now() WHERE client_id = $1 AND policy IS NOT NULL`;

const withOpenid = (scopes: readonly SignInScope[]): SignInScope[] =>
  SIGN_IN_SCOPES.filter((scope) => scope === 'openid' || scopes.includes(scope));

/** @throws Problem `identity.client-not-found`, `identity.client-ended` */
async function hold(tx: Tx, id: string) {
  const lock = { mode: 'pessimistic_write' } as const;
  const party = await tx.manager.findOne(RelyingParty, { where: { id }, lock });
  if (!party) throw new Problem('identity.client-not-found');
  if (party.revokedAt) throw new Problem('identity.client-ended');
  const [application] = await tx.query<{ name: string }>(
    'SELECT name FROM sign_in_application WHERE id = $1',
    [party.applicationId],
  );
  return { party, object: { kind: 'relying-party', id, name: application?.name ?? null } };
}

/** What the audit trail keeps of a relying party. */
const recorded = (party: RelyingParty) => ({
  redirectUris: party.redirectUris,
  postLogoutUris: party.postLogoutUris,
  backChannelLogoutUri: party.backChannelLogoutUri,
  proof: party.proof,
  signingAlgorithm: party.signingAlgorithm,
  scopes: party.scopes,
  refresh: party.refresh,
  expiresAt: party.expiresAt?.toISOString() ?? null,
});

async function view(tx: Tx, id: string): Promise<RelyingPartyView> {
  const [row] = await tx.query<{ json: string }>(relyingPartyQuery, [id]);
  return JSON.parse(row?.json ?? '{}') as RelyingPartyView;
}
