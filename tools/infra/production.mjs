import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Failure, reason } from './failure.mjs';
import { planPractice } from './nodes.mjs';

/** @returns {string} the folder of all data of a production node */
export function productionData(env = process.env) {
  const root = env.SELARAS_DATA ?? '';
  if (isAbsolute(root)) return root;
  throw new Failure(
    'SELARAS_DATA wajib berisi folder data dengan alamat penuh, misalnya /var/lib/selaras.',
    'SELARAS_DATA must name the data folder by its full path, such as /var/lib/selaras.',
    { exitCode: 2 },
  );
}

/**
 * What the first set-up left, taken as if it stood in the environment; what stands there already goes first.
 * @param {string} dataRoot
 */
export function applyWizardSettings(dataRoot, env = process.env) {
  const file = join(dataRoot, 'settings.json');
  if (!existsSync(file)) return;
  let settings;
  try {
    ({ settings } = JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Failure(
      `Berkas pengaturan ${file} tidak terbaca (${reason(error)}); kembalikan dari cadangan.`,
      'The settings file cannot be read; restore it from a backup.',
    );
  }
  for (const [name, value] of Object.entries(settings)) env[name] ||= String(value);
}

/**
 * @param {string} dataRoot
 * @returns {import('./nodes.mjs').NodePlan}
 */
export function productionPlan(dataRoot, env = process.env) {
  const kind = env.NODE_KIND === 'province' ? 'province' : 'regency';
  const httpPort = Number(env.HTTP_PORT || 8080);
  return {
    kind,
    label: env.GOVERNMENT_NAME || `Pemerintah Daerah ${env.GOVERNMENT_CODE}`,
    governmentCode: env.GOVERNMENT_CODE,
    httpHost: env.HTTP_HOST || '127.0.0.1',
    httpPort,
    publicUrl: env.PUBLIC_URL || `http://localhost:${httpPort}`,
    dataDir: join(dataRoot, kind),
    database: `selaras_${kind}`,
    demo: 'none',
    outboundAllowedHosts: env.OUTBOUND_ALLOWED_HOSTS ?? '',
    practiceUrl: practiceAddress(dataRoot, env),
  };
}

/**
 * The practice space beside the real node, where it is switched on: by PRACTICE, else by `selaras practice on`.
 * @param {string} dataRoot
 * @returns {import('./nodes.mjs').NodePlan | null}
 */
export function productionPractice(dataRoot, env = process.env) {
  if (practiceWord(dataRoot, env) !== 'on') return null;
  return planPractice(
    {
      kind: env.NODE_KIND === 'province' ? 'province' : 'regency',
      httpPort: Number(env.PRACTICE_PORT || 8082),
      httpHost: env.HTTP_HOST || '127.0.0.1',
      publicUrl: env.PRACTICE_URL,
    },
    dataRoot,
  );
}

/** Where the menu of the real node leads for practice; one that runs elsewhere needs its address alone. */
export function practiceAddress(dataRoot, env = process.env) {
  const here = productionPractice(dataRoot, env);
  if (here) return here.publicUrl;
  return practiceWord(dataRoot, env) === 'off' ? '' : (env.PRACTICE_URL ?? '');
}

/** @param {string} dataRoot @param {boolean} on from the next start */
export function setPractice(dataRoot, on) {
  writeFileSync(practiceFile(dataRoot), `${JSON.stringify({ practice: on ? 'on' : 'off' })}\n`, {
    mode: 0o600,
  });
}

const practiceFile = (dataRoot) => join(dataRoot, 'practice.json');

/** @returns {'on' | 'off' | ''} empty: nobody has said */
function practiceWord(dataRoot, env) {
  const word = env.PRACTICE || readPractice(dataRoot);
  if (['on', 'off', ''].includes(word)) return word;
  throw new Failure(`PRACTICE=${word} keliru: isinya on atau off.`, 'PRACTICE is on or off.', {
    exitCode: 2,
  });
}

function readPractice(dataRoot) {
  try {
    return JSON.parse(readFileSync(practiceFile(dataRoot), 'utf8')).practice ?? '';
  } catch {
    return '';
  }
}

/** Whether the first set-up is still to come; refuses to begin anew above data whose settings are gone. */
export function awaitsSetup(dataRoot, env = process.env) {
  if (env.GOVERNMENT_CODE) return false;
  if (!existsSync(join(dataRoot, 'postgres/PG_VERSION'))) return true;
  throw new Failure(
    `Data di ${dataRoot} sudah ada tetapi pengaturannya tidak: kembalikan ${join(dataRoot, 'settings.json')} dari cadangan, atau isi GOVERNMENT_CODE.`,
    'There are data but no settings: restore settings.json from a backup, or set GOVERNMENT_CODE.',
  );
}

/**
 * What runs here now, for `selaras status` and the installer. Holds a one-time link while there is one, hence 0600.
 * @param {string} dataRoot @param {Record<string, unknown>} state
 */
export function writeState(dataRoot, state) {
  const file = stateFile(dataRoot);
  mkdirSync(join(dataRoot, 'run'), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** @param {string} dataRoot @returns {Record<string, any> | null} */
export function readState(dataRoot) {
  try {
    return JSON.parse(readFileSync(stateFile(dataRoot), 'utf8'));
  } catch {
    return null;
  }
}

const stateFile = (dataRoot) => join(dataRoot, 'run/state.json');

/** @param {string} root of the product @returns {string} its version */
export const productVersion = (root) => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
