/** The gateway as a client of the OpenID provider. */
export const WEB_CLIENT = 'selaras-web';

/** What machines ask access to (RFC 8707). */
export const API_RESOURCE = 'urn:selaras:api';

/** Everything of the provider lives below this path; the gateway hands it on unchanged. */
export const OIDC_PATH = '/oidc';

/** The provider's issuer identifier. */
export const signInIssuer = (publicUrl: string): string => new URL(OIDC_PATH, publicUrl).href;
