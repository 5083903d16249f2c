import type { NodeSettings } from './platform-settings.js';

export type CookieOwner = Pick<NodeSettings, 'GOVERNMENT_CODE' | 'PRACTICE_SPACE'>;

/**
 * What a node's cookies are named after. Ports share cookies, so the node is in their names; a practice space beside the
 * real node of the same government has names of its own.
 */
export const cookieOwner = ({ GOVERNMENT_CODE, PRACTICE_SPACE }: CookieOwner): string =>
  `${GOVERNMENT_CODE.replaceAll('.', '_')}${PRACTICE_SPACE ? '_latihan' : ''}`;

/**
 * The cookie of our one session: the gateway sets it, identity's sign-in pages recognise it. Behind TLS its name begins
 * with `__Host-`: the browser then takes it from this very host alone, over TLS, for every path (RFC 6265bis, 4.1.3.2), so
 * that no neighbouring site of the same government can plant one.
 */
export const sessionCookieName = (node: CookieOwner & Pick<NodeSettings, 'PUBLIC_URL'>): string =>
  `${isSecure(node) ? '__Host-' : ''}selaras_${cookieOwner(node)}`;

/** Whether people reach the node over TLS: what a cookie may say about itself depends on it. */
export const isSecure = ({ PUBLIC_URL }: Pick<NodeSettings, 'PUBLIC_URL'>): boolean =>
  PUBLIC_URL.startsWith('https:');
