import { timingSafeEqual } from 'node:crypto';
import { SCOPES } from '@selaras/contracts';
import { Provider, errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { API_RESOURCE, OIDC_PATH, WEB_CLIENT, signInIssuer } from '../keys/issuer.js';
import { derivedKey, secretHash } from '../keys/secrets.js';
import type { SigningKeys } from '../keys/signing-keys.js';
import { Person } from '../people/person.entity.js';
import { oidcPayloads } from './oidc-payloads.js';

export interface ProviderParts {
  database: DataSource;
  keys: SigningKeys;
  publicUrl: string;
  governmentCode: string;
  webClientSecret: string;
  cookieSecret: string;
  renderError: NonNullable<Configuration['renderError']>;
}

const MACHINE_GRANT = 'client_credentials';
const ALGORITHM = 'EdDSA';

/** Seconds. The provider only carries a sign-in from page to page: the session that counts is our own. */
const LIVES = {
  Interaction: 1_800,
  Session: 600,
  Grant: 600,
  AuthorizationCode: 60,
  AccessToken: 60,
  IdToken: 300,
  ClientCredentials: 900,
};

/** Ports share cookies: two nodes on one machine keep theirs apart by name. */
export function cookieNames(governmentCode: string): {
  session: string;
  interaction: string;
  resume: string;
} {
  const node = governmentCode.replaceAll('.', '_');
  return {
    session: `selaras_oidc_${node}`,
    interaction: `selaras_oidc_${node}_masuk`,
    resume: `selaras_oidc_${node}_lanjut`,
  };
}

/** Where the browser goes to end the sign-in. */
export const END_SESSION_PATH = `${OIDC_PATH}/session/end`;

/**
 * The node's OpenID provider: authorization code with PKCE (RFC 7636) for the gateway, client credentials with JWT
 * access tokens (RFC 9068) for machines. Everything else is switched off.
 */
export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(signInIssuer(parts.publicUrl), {
    adapter: oidcPayloads(parts.database),
    jwks: { keys: [parts.keys.signIn] },
    enabledJWA: { idTokenSigningAlgValues: [ALGORITHM] },
    clientDefaults: { id_token_signed_response_alg: ALGORITHM },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clients: [webClient(parts)],
    clientBasedCORS: () => false,
    responseTypes: ['code'],
    scopes: ['openid', 'profile', ...SCOPES],
    pkce: { required: () => true },
    ttl: LIVES,
    cookies: {
      names: cookieNames(parts.governmentCode),
      keys: [derivedKey(parts.cookieSecret, 'provider cookies')],
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: OIDC_PATH },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    discovery: { end_session_endpoint: new URL(END_SESSION_PATH, parts.publicUrl).href },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (isMachine(client) ? API_RESOURCE : undefined),
        getResourceServerInfo: (ctx, resource, client) => {
          if (resource !== API_RESOURCE || !isMachine(client)) throw new errors.InvalidTarget();
          askForAllScopes(ctx, client.scope);
          return {
            scope: client.scope ?? '',
            audience: API_RESOURCE,
            accessTokenFormat: 'jwt',
            accessTokenTTL: LIVES.ClientCredentials,
            jwt: { sign: { alg: ALGORITHM } },
          };
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `${OIDC_PATH}/interaction/${uid}` },
    findAccount: (_ctx, id) => findAccount(parts.database, id),
    loadExistingGrant: grantToOwnClient,
    renderError: parts.renderError,
  });
  provider.proxy = true;
  // What is kept of a secret is its hash, the gateway's own included.
  provider.Client.prototype.compareClientSecret = function compare(this: { clientSecret?: string }, actual) {
    return timingSafeEqual(Buffer.from(this.clientSecret ?? ''), Buffer.from(secretHash(actual)));
  };
  return provider;
}

const webClient = ({ publicUrl, webClientSecret }: ProviderParts) => ({
  client_id: WEB_CLIENT,
  client_secret: secretHash(webClientSecret),
  redirect_uris: [new URL('/auth/callback', publicUrl).href],
  response_types: ['code' as const],
  grant_types: ['authorization_code'],
  scope: 'openid profile',
});

const isMachine = (client: { grantTypes?: readonly string[] | undefined }): boolean =>
  client.grantTypes?.includes(MACHINE_GRANT) ?? false;

/** RFC 6749 section 3.3: a machine that names no scope gets what it was given. */
function askForAllScopes(ctx: KoaContextWithOIDC, scope: string | undefined): void {
  const { params } = ctx.oidc;
  if (params && params.scope === undefined) params.scope = scope;
}

async function findAccount(database: DataSource, id: string) {
  const person = await database.getRepository(Person).findOneBy({ id, active: true });
  return person ? { accountId: id, claims: () => ({ sub: id }) } : undefined;
}

/** The gateway is our own: nobody is asked whether it may know who signed in. */
async function grantToOwnClient(ctx: KoaContextWithOIDC) {
  const { provider, client, session, requestParamOIDCScopes } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope([...requestParamOIDCScopes].join(' '));
  await grant.save();
  return grant;
}
