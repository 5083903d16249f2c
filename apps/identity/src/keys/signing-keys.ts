import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { readOrMakeKeyFile } from './key-file.js';

/** An Ed25519 private key with its name. */
export type SigningKey = JWK & { kid: string };

const SIGN_IN = 'sign-in-';
const SERVICES = 'services-';

/**
 * The node's signing keys: one for what the OpenID provider signs, one for the tokens every service believes, so that
 * neither can pass for the other. They live in one file that its owner alone can read, never in the database.
 */
export class SigningKeys {
  private constructor(
    readonly signIn: SigningKey,
    readonly services: SigningKey,
  ) {}

  static fileIn = (dataDir: string): string => join(dataDir, 'keys', 'identity.jwks.json');

  /** Reads the keys, making them at the first start. @throws Error naming the file when it cannot be used. */
  static async load(dataDir: string): Promise<SigningKeys> {
    const file = SigningKeys.fileIn(dataDir);
    const keys = readKeys(await readOrMakeKeyFile(file, make));
    const find = (prefix: string) => keys.find(({ kid }) => kid.startsWith(prefix));
    const [signIn, services] = [find(SIGN_IN), find(SERVICES)];
    if (!signIn || !services) {
      throw new Error(`${file} does not hold the node's signing keys: restore it from a backup`);
    }
    return new SigningKeys(signIn, services);
  }
}

/** A key without its private part, for publishing. */
export function publicKey(key: SigningKey): SigningKey {
  const { d: _private, ...rest } = key;
  return rest as SigningKey;
}

function readKeys(text: string): SigningKey[] {
  try {
    const { keys } = JSON.parse(text) as { keys: SigningKey[] };
    return keys.filter((key) => typeof key.kid === 'string' && key.crv === 'Ed25519' && key.d !== undefined);
  } catch {
    return [];
  }
}

const make = async () => ({ keys: [await newKey(SIGN_IN), await newKey(SERVICES)] });

async function newKey(prefix: string): Promise<SigningKey> {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
  const thumbprint = await calculateJwkThumbprint(jwk);
  return { ...jwk, kid: `${prefix}${thumbprint.slice(0, 16)}`, alg: 'EdDSA', use: 'sig' };
}
