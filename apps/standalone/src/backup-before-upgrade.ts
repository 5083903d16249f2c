import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  IncompatibleDatabaseError,
  backupSettings,
  pendingUpgrade,
  readSettings,
  type PendingUpgrade,
} from '@selaras/platform';
import type { Env, Secrets } from './node-environment.js';
import { SERVICE_DEFINITIONS } from './services.js';

const TOOL = fileURLToPath(new URL('../../../tools/backup.mjs', import.meta.url));

/**
 * Backs a production node up before this release changes its data: there is no way back but that. Does nothing for an
 * empty database, a demonstration, or data that are at this release.
 * @throws IncompatibleDatabaseError when the backup fails; nothing was changed then.
 */
export async function backUpBeforeUpgrade(env: Env, secrets: Pick<Secrets, 'dbPasswords'>): Promise<void> {
  const { BACKUP_BEFORE_UPGRADE: wanted, BACKUP_DIR: given } = readSettings(backupSettings, env);
  if (!wanted) return;
  const upgrade = await pendingUpgrade({
    adminUrl: env.DATABASE_URL ?? '',
    services: SERVICE_DEFINITIONS,
    passwords: secrets.dbPasswords,
  });
  if (upgrade) await backUp(env, given || join(env.DATA_DIR ?? '', 'backups'), upgrade);
}

async function backUp(env: Env, directory: string, { from, to }: PendingUpgrade): Promise<void> {
  console.log(
    `Mencadangkan sebelum pembaruan dari ${from ?? '0.1.0'} ke ${to} (backing up before the upgrade)`,
  );
  const args = [TOOL, `--to=${directory}`, `--before-upgrade=${to}`];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => console.log(chunk.toString().trimEnd()));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  if (code !== 0) throw refusal(said.join('').trim().split('\n').at(-1) ?? '');
}

/** The tool says its fault in both languages; so do we. */
function refusal(sentence: string): IncompatibleDatabaseError {
  // The Indonesian sentence may itself have a place in parentheses; only its end has a full stop before one.
  const [, indonesian = sentence, english = sentence] = /^(.*)\. \((.*?)\.?\)$/.exec(sentence) ?? [];
  return new IncompatibleDatabaseError(
    `Pembaruan belum dilakukan karena cadangan sebelumnya gagal: ${indonesian}; perbaiki sebabnya, atau lewati dengan BACKUP_BEFORE_UPGRADE=false. (The upgrade was not done because the backup before it failed: ${english}; mend the cause, or skip it with BACKUP_BEFORE_UPGRADE=false.)`,
  );
}
