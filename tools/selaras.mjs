/**
 * The operator's command on a server; `tools/install/selaras` is its shell. Runs as the account of the node.
 *   selaras status | doctor | stop | wait | practice on|off | backup | restore | export | migrations |
 *     reset-administrator NAMA | version
 */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, reason } from './infra/failure.mjs';
import { applyWizardSettings, productVersion, productionData } from './infra/production.mjs';
import { doctor } from './install/doctor.mjs';
import { migrations } from './install/migrations.mjs';
import { resetAdministrator } from './install/reset-administrator.mjs';
import { practice } from './install/practice.mjs';
import { status, stop, waitUntilUp } from './install/status.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const COMMANDS = {
  status: (node) => status(node),
  doctor: (node) => doctor(node),
  stop: (node) => stop(node),
  wait: (node) => waitUntilUp(node),
  migrations: (node) => migrations(node),
  'reset-administrator': (node, args) => resetAdministrator(node, args),
  practice: (node, args) => practice(node, args),
  backup: ({ dataRoot }, args) => run('tools/backup.mjs', backupArguments(dataRoot, args)),
  restore: ({ dataRoot }, args) => run('tools/restore.mjs', [`--data=${dataRoot}`, ...args]),
  export: ({ dataRoot }, args) => run('tools/export-all.mjs', [`--data=${dataRoot}`, ...args]),
  version: ({ version }) => console.log(version),
};

async function main([name = 'status', ...args]) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
  if (!command) {
    throw new Failure(
      `Perintah ${name} tidak dikenal; yang ada: run, start, restart, ${Object.keys(COMMANDS).join(', ')}.`,
      'Unknown command; those are the ones there are.',
      { exitCode: 2 },
    );
  }
  const dataRoot = productionData();
  applyWizardSettings(dataRoot);
  process.exitCode = (await command({ root: ROOT, dataRoot, version: productVersion(ROOT) }, args)) ?? 0;
}

/** What the operator says goes last, and so first; a check or a new key is asked for alone. */
function backupArguments(dataRoot, args) {
  if (args.some((arg) => /^--(check|new-key|help)\b/.test(arg))) return args;
  const known = [process.env.SELARAS_ENV].filter(isReadable);
  return [
    `--data=${dataRoot}`,
    `--to=${process.env.BACKUP_DIR || join(dataRoot, 'backups')}`,
    `--keep=${process.env.BACKUP_KEEP || 'daily=7,weekly=4,monthly=12'}`,
    ...known.map((file) => `--settings=${file}`),
    ...args,
  ];
}

function isReadable(file) {
  try {
    accessSync(file ?? '', constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** In the foreground, with our terminal. @returns {Promise<number>} */
function run(script, args) {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

process.umask(0o077);
main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Failure ? error.message : `Gagal: ${reason(error)} (failed)`);
  process.exitCode = error.exitCode ?? 1;
});
