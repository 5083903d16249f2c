import { cookieOwner, isSecure, sessionCookieName } from '@selaras/platform';
import type { GatewaySettings } from '../settings.js';

export const sessionCookie = (settings: GatewaySettings): string => sessionCookieName(settings);

/** Ports share cookies, so their names carry the node. `__Secure-`: taken over TLS alone; it has a path of its own. */
export const signInCookie = (settings: GatewaySettings): string =>
  `${isSecure(settings) ? '__Secure-' : ''}selaras_masuk_${cookieOwner(settings)}`;

export const cookieOptions = (settings: GatewaySettings) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isSecure(settings),
});

/** Of the cookie that lives while someone is at the sign-in page. */
export const signInCookieOptions = (settings: GatewaySettings) => ({
  ...cookieOptions(settings),
  path: '/auth',
});
