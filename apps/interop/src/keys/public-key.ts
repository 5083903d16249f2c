import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint } from 'jose';

/** An Ed25519 public key as JWK (RFC 8037); `kid` is its thumbprint (RFC 7638). */
export interface PublicJwk {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
}

const X = /^[A-Za-z0-9_-]{43}$/;

/** Keeps only what makes the key; null when it is not an Ed25519 public key, or is a private one. */
export async function readPublicJwk(jwk: Record<string, unknown>): Promise<PublicJwk | null> {
  const { kty, crv, x } = jwk;
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string' || !X.test(x) || 'd' in jwk) return null;
  try {
    publicKey({ x });
  } catch {
    return null;
  }
  return { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }) };
}

const publicKey = ({ x }: Pick<PublicJwk, 'x'>): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });

/** More than there are governments; a key costs a few hundred bytes, and a quarter of a check to make. */
const MOST_KEPT = 1_000;
const kept = new Map<string, KeyObject>();

function keptKey({ x }: Pick<PublicJwk, 'x'>): KeyObject {
  const known = kept.get(x);
  if (known) return known;
  const key = publicKey({ x });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(x, key);
  return key;
}

const verifyAside = promisify(verify) as (
  algorithm: null,
  bytes: Uint8Array,
  key: KeyObject,
  signature: Uint8Array,
) => Promise<boolean>;

/**
 * Whether `signature` over exactly these bytes was made with the private half of the key. Judged on a thread of its own:
 * several at once use every core, and nobody else waits meanwhile.
 */
export const signedBy = (
  jwk: Pick<PublicJwk, 'x'>,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => verifyAside(null, bytes, keptKey(jwk), signature);
