import { createPublicKey, verify, type KeyObject } from 'node:crypto';
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

/** True when `signature` over exactly these bytes was made with the private half of the key. */
export const signedBy = (jwk: Pick<PublicJwk, 'x'>, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, publicKey(jwk), signature);
