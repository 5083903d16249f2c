import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';

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
    const text = (await readIfThere(file)) ?? (await make(file));
    const keys = readKeys(text);
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

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whoever links first wins: two replicas starting at once end up with the same keys. */
async function make(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const keys = [await newKey(SIGN_IN), await newKey(SERVICES)];
  await writeFile(draft, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(file, 'utf8');
}

async function newKey(prefix: string): Promise<SigningKey> {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
  const thumbprint = await calculateJwkThumbprint(jwk);
  return { ...jwk, kid: `${prefix}${thumbprint.slice(0, 16)}`, alg: 'EdDSA', use: 'sig' };
}
