import { createPrivateKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import type { PublicJwk } from './public-key.js';

/** The key pair this node signs entries and receipts with. The private half never leaves this object. */
export class NodeKey {
  constructor(
    readonly publicJwk: PublicJwk,
    private readonly privateKey: KeyObject,
  ) {}

  /** Ed25519 (RFC 8032) over the exact bytes. */
  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.privateKey);
  }
}

const keyFile = (dataDir: string): string => join(dataDir, 'keys', 'interop.jwk.json');

/**
 * Reads the node's key, making one at the first start. Replicas that start together on one data directory agree on the
 * first key written.
 * @throws Error when the file is there but holds no Ed25519 key: a node without its key must not sign with another.
 */
export async function openNodeKey(dataDir: string): Promise<NodeKey> {
  const file = keyFile(dataDir);
  const text = await readFile(file, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await createKey(dataDir, file);
    return readFile(file, 'utf8');
  });
  return readKey(text, file);
}

/** The public half of a node's key, for enrolling it with a peer. */
export const nodePublicKey = async (dataDir: string): Promise<PublicJwk> =>
  (await openNodeKey(dataDir)).publicJwk;

async function createKey(dataDir: string, file: string): Promise<void> {
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(jwk)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all, and does not replace a key that another replica has just written.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

async function readKey(text: string, file: string): Promise<NodeKey> {
  try {
    const { kty, crv, x, d } = JSON.parse(text) as Record<'kty' | 'crv' | 'x' | 'd', string>;
    if (kty !== 'OKP' || crv !== 'Ed25519') throw new Error('not an Ed25519 key');
    const privateKey = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
    const kid = await calculateJwkThumbprint({ kty, crv, x });
    return new NodeKey({ kty, crv, x, kid }, privateKey);
  } catch {
    throw new Error(
      `${file} tidak berisi kunci Ed25519: pulihkan dari cadangan (restore it from the backup)`,
    );
  }
}
