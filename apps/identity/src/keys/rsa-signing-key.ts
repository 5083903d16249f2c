import { generateKeyPair } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { readOrMakeKeyFile } from './key-file.js';
import type { SigningKey } from './signing-keys.js';

/** NIST SP 800-57 part 1: good beyond 2030. */
const MODULUS_BITS = 3_072;

/**
 * The key for applications whose libraries know RSA alone (RS256). It signs nothing else, and lies in a file of its own:
 * installations made before it was needed make it at their next start.
 */
export class RsaSigningKey {
  private constructor(readonly key: SigningKey) {}

  static fileIn = (dataDir: string): string => join(dataDir, 'keys', 'identity-rs256.jwk.json');

  /** @throws Error naming the file when it cannot be used. */
  static async load(dataDir: string): Promise<RsaSigningKey> {
    const file = RsaSigningKey.fileIn(dataDir);
    const key = readKey(await readOrMakeKeyFile(file, newKey));
    if (!key) throw new Error(`${file} does not hold an RSA signing key: restore it from a backup`);
    return new RsaSigningKey(key);
  }
}

function readKey(text: string): SigningKey | null {
  try {
    const key = JSON.parse(text) as SigningKey;
    return key.kty === 'RSA' && typeof key.kid === 'string' && key.d !== undefined ? key : null;
  } catch {
    return null;
  }
}

async function newKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  const jwk = privateKey.export({ format: 'jwk' }) as JWK;
  const thumbprint = await calculateJwkThumbprint(jwk);
  return { ...jwk, kid: `sign-in-rs256-${thumbprint.slice(0, 16)}`, alg: 'RS256', use: 'sig' };
}
