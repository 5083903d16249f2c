import type { AskHeldEntries } from '@selaras/contracts';
import type { NodeKey } from '../keys/node-key.js';
import { signedBy, type PublicJwk } from '../keys/public-key.js';
import { fromBase64url, isMoment, isWhole, readJsonObject } from './bytes.js';

/** A sender's question for entries of its own stream after a sequence; good for a few minutes around `at`. */
export interface HeldRequest {
  stream: string;
  after: number;
  at: string;
  receiver: string;
}

export function signHeldRequest(request: HeldRequest, key: NodeKey): AskHeldEntries {
  const bytes = Buffer.from(canonical(request));
  return { request: bytes.toString('base64url'), signature: key.sign(bytes).toString('base64url') };
}

/** Null unless the bytes are exactly what {@link signHeldRequest} writes. The signature is not judged yet. */
export function readHeldRequest(asked: AskHeldEntries): HeldRequest | null {
  const bytes = fromBase64url(asked.request);
  const { stream, after, at, receiver } = (bytes && readJsonObject(bytes)) ?? {};
  const wellFormed =
    typeof stream === 'string' && isWhole(after, 0) && isMoment(at) && typeof receiver === 'string';
  if (!bytes || !wellFormed) return null;
  const request = { stream, after, at, receiver };
  return Buffer.from(canonical(request)).equals(bytes) ? request : null;
}

export async function isSignedBy(asked: AskHeldEntries, key: Pick<PublicJwk, 'x'>): Promise<boolean> {
  const [bytes, signature] = [fromBase64url(asked.request), fromBase64url(asked.signature)];
  return bytes !== null && signature !== null && signedBy(key, bytes, signature);
}

const canonical = ({ stream, after, at, receiver }: HeldRequest): string =>
  JSON.stringify({ stream, after, at, receiver });
