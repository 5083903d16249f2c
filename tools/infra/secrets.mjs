import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, reason } from './failure.mjs';

const NATS_USERS = ['provisioner', 'gateway', 'identity', 'registry', 'scoring', 'interop'];
const SCHEMA_OWNERS = ['identity', 'registry', 'scoring', 'interop'];

/**
 * Reads the node's secrets, making those that are missing: a service added by an upgrade gets its password here
 * while the others keep theirs.
 * @param {string} dir the node's data directory
 * @returns {{ file: string, secrets: import('./index.mjs').Secrets }}
 */
export function ensureSecrets(dir) {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'secrets.json');
  const known = readSecrets(file);
  const secrets = {
    ...known,
    natsPasswords: fill(known.natsPasswords, NATS_USERS, newSecret),
    dbPasswords: fill(known.dbPasswords, SCHEMA_OWNERS, () => ({ migrator: newSecret(), app: newSecret() })),
    cookieSecret: known.cookieSecret ?? newSecret(),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(known)) {
    const draft = `${file}.new`;
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  return { file, secrets };
}

export function newSecret() {
  return randomBytes(32).toString('base64url');
}

function fill(known, names, make) {
  return Object.fromEntries([
    ...Object.entries(known ?? {}),
    ...names.filter((name) => !known?.[name]).map((name) => [name, make()]),
  ]);
}

function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw new Failure(
      `Berkas rahasia ${file} tidak terbaca (${reason(error)}); kembalikan dari cadangan, atau mulai dari kosong: npm start -- --fresh.`,
      `The secrets file cannot be read; restore it from a backup, or begin anew with: npm start -- --fresh.`,
    );
  }
}
