import { hash } from 'node:crypto';

/** SHA-256 in base64url, without padding, of what lies in memory whole. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'base64url');
