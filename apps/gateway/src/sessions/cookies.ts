import { sessionCookieName } from '@selaras/platform';
import type { GatewaySettings } from '../settings.js';

export const sessionCookie = (settings: GatewaySettings): string =>
  sessionCookieName(settings.GOVERNMENT_CODE);

/** Ports share cookies, so their names carry the node. */
export const signInCookie = ({ GOVERNMENT_CODE }: GatewaySettings): string =>
  `selaras_masuk_${GOVERNMENT_CODE.replaceAll('.', '_')}`;

export const cookieOptions = (settings: GatewaySettings) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: settings.PUBLIC_URL.startsWith('https:'),
});
