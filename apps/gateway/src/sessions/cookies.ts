import type { GatewaySettings } from '../settings.js';

/** Ports share cookies, so their names carry the node. */
export const sessionCookie = (settings: GatewaySettings): string => `selaras_${suffix(settings)}`;
export const signInCookie = (settings: GatewaySettings): string => `selaras_masuk_${suffix(settings)}`;

const suffix = ({ GOVERNMENT_CODE }: GatewaySettings): string => GOVERNMENT_CODE.replaceAll('.', '_');

export const cookieOptions = (settings: GatewaySettings) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: settings.PUBLIC_URL.startsWith('https:'),
});
