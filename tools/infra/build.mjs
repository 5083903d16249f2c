import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { runTask } from './processes.mjs';

const ROOT_FILES = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', '.swcrc'];
const PROJECT_FOLDERS = ['apps', 'libs'];
/** What is built into the web app besides its own sources. */
const OTHER_SOURCES = ['docs/panduan'];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'coverage', '.swc']);

/**
 * Builds every project unless nothing has changed since the last build that succeeded. Nx would find that out too,
 * but takes seconds where a listing takes milliseconds.
 * @param {string} root @param {(line: string) => void} log
 */
export async function ensureBuilt(root, log) {
  const stampFile = join(root, '.cache/build-stamp.json');
  const sources = sourcesHash(root);
  if (isCurrent(root, stampFile, sources)) return;

  log('Membangun aplikasi… (building)');
  const logFile = join(root, '.cache/build.log');
  const { code, stdout, stderr } = await runTask({
    name: 'nx build',
    command: process.execPath,
    args: [realpathSync(join(root, 'node_modules/.bin/nx')), 'run-many', '-t', 'build'],
    cwd: root,
    // A daemon would outlive the command; the drawn interface would garble the log.
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      NX_NO_CLOUD: 'true',
      FORCE_COLOR: '0',
      CI: 'true',
    },
    logFile,
  });
  if (code !== 0) throw buildFailure(`${stdout}\n${stderr}`, code, logFile);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources, outputs: outputs(root) }));
}

function isCurrent(root, stampFile, sources) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    return stamp.sources === sources && stamp.outputs.every((output) => existsSync(join(root, output)));
  } catch {
    return false;
  }
}

function outputs(root) {
  return projects(root)
    .map((project) => join(project, 'dist'))
    .filter((dist) => existsSync(join(root, dist)));
}

function projects(root) {
  return PROJECT_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
}

function sourcesHash(root) {
  const hash = createHash('sha256');
  const note = (path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (NOT_SOURCES.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) note(path);
    }
  };
  PROJECT_FOLDERS.forEach(walk);
  OTHER_SOURCES.filter((folder) => existsSync(join(root, folder))).forEach(walk);
  ROOT_FILES.filter((file) => existsSync(join(root, file))).forEach(note);
  return hash.digest('hex');
}

function buildFailure(output, code, logFile) {
  const failed = [...output.matchAll(/^\s*[-✖]\s+(?:nx run )?([\w@/-]+:build)/gm)].map((match) => match[1]);
  const what = failed.length > 0 ? [...new Set(failed)].join(', ') : `exit ${code}`;
  return new Failure(
    `Aplikasi gagal dibangun (${what}); lihat ${logFile}, perbaiki, lalu ulangi.`,
    `The build failed; see that log, mend it and try again.`,
  );
}
