import { Provider, errors, type Adapter, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { API_RESOURCE, OIDC_PATH, WEB_CLIENT, signInIssuer } from '../keys/issuer.js';
import { secretMatches } from '../clients/client-secrets.js';
import type { ApplicationSignOn } from '../consents/application-sign-on.js';
import { GrantPayloads } from '../consents/grant-payloads.js';
import { derivedKey, secretHash } from '../keys/secrets.js';
import { ClientPayloads, EXTRA_METADATA } from '../relying-parties/client-adapter.js';
import {
  ALL_SCOPES,
  CLAIMS,
  PARTY_LIVES,
  accountsFor,
  admitMachine,
  isOwn,
  mayCallFrom,
  pairwiseSubject,
} from '../relying-parties/provider-settings.js';
import { addressOf } from './exchange.js';
import { OidcPayloads } from './oidc-payloads.js';

export interface ProviderParts {
  signOn: ApplicationSignOn;
  publicUrl: string;
  governmentCode: string;
  cookieOwner: string;
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

/** Ports share cookies: two nodes on one machine keep theirs apart by name. @param owner see `cookieOwner` */
export function cookieNames(owner: string): {
  session: string;
  interaction: string;
  resume: string;
} {
  return {
    session: `selaras_oidc_${owner}`,
    interaction: `selaras_oidc_${owner}_masuk`,
    resume: `selaras_oidc_${owner}_lanjut`,
  };
}

/** Where the browser goes to end the sign-in. */
export const END_SESSION_PATH = `${OIDC_PATH}/session/end`;

/**
 * The node's OpenID provider: authorization code with PKCE (RFC 7636) for the gateway, client credentials with JWT
 * access tokens (RFC 9068) for machines; applications of the catalogue sign people in by the session they have here. What
 * none of them needs is switched off.
 */
export function createProvider(parts: ProviderParts): Provider {
  const { database, keys, rsaKey, rights, admission, grants } = parts.signOn;
  const provider = new Provider(signInIssuer(parts.publicUrl), {
    adapter: (model) => adapterFor(database, model),
    jwks: { keys: [keys.signIn, rsaKey.key] },
    enabledJWA: { idTokenSigningAlgValues: [ALGORITHM, 'RS256'] },
    clientDefaults: { id_token_signed_response_alg: ALGORITHM },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    extraClientMetadata: { properties: EXTRA_METADATA },
    clients: [webClient(parts)],
    clientBasedCORS: (_ctx, origin, client) => mayCallFrom(origin, client),
    responseTypes: ['code'],
    subjectTypes: ['public', 'pairwise'],
    pairwiseIdentifier: pairwiseSubject,
    scopes: [...ALL_SCOPES],
    claims: CLAIMS,
    pkce: { required: () => true },
    ttl: {
      ...LIVES,
      AccessToken: (_ctx, token) => liveOf('AccessToken', token.clientId),
      Grant: (_ctx, grant) => liveOf('Grant', grant.clientId),
      RefreshToken: PARTY_LIVES.RefreshToken,
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: async (ctx) => isOwn(ctx.oidc.client),
    cookies: {
      names: cookieNames(parts.cookieOwner),
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
      backchannelLogout: { enabled: true },
      userinfo: { enabled: true },
      revocation: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (isMachine(client) ? API_RESOURCE : undefined),
        getResourceServerInfo: async (ctx, resource, client) => {
          if (resource !== API_RESOURCE || !isMachine(client)) throw new errors.InvalidTarget();
          await admitMachine(admission, client, addressOf(ctx.req));
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
    findAccount: accountsFor(database, rights),
    loadExistingGrant: (ctx) => (isOwn(ctx.oidc.client) ? grantToOwnClient(ctx) : grants.existing(ctx)),
    renderError: parts.renderError,
  });
  provider.proxy = true;
  // What is kept of a secret is its hash, the gateway's own included.
  provider.Client.prototype.compareClientSecret = function compare(this: { clientSecret?: string }, actual) {
    return secretMatches(this.clientSecret, actual);
  };
  grants.showTo(provider);
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

function adapterFor(database: DataSource, model: string): Adapter {
  if (model === 'Client') return new ClientPayloads(database);
  return model === 'Grant' ? new GrantPayloads(database) : new OidcPayloads(database, model);
}

const liveOf = (model: 'AccessToken' | 'Grant', clientId: string | undefined): number =>
  clientId === WEB_CLIENT ? LIVES[model] : PARTY_LIVES[model];

/** The gateway is our own: nobody is asked whether it may know who signed in. */
async function grantToOwnClient(ctx: KoaContextWithOIDC) {
  const { provider, client, session, requestParamOIDCScopes } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope([...requestParamOIDCScopes].join(' '));
  await grant.save();
  return grant;
}
