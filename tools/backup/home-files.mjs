import { open, opendir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** What a node's directory holds that is made again by itself, or is a backup's own. */
const REBUILT = new Set(['nats', 'logs', 'objects', 'backups', 'tmp', 'secrets.json']);
const PASSING = /(?:\.(?:lock|pid|sock|part|new)|^backup-status\.json|^restore-unfinished)$/;
const OBJECT = /^[0-9a-f]{64}$/;

/**
 * Every file that the node could not make again: keys, settings, whatever later releases put beside them. Secrets
 * and objects are handled apart.
 * @param {string} home
 * @returns {AsyncGenerator<string>} paths below it, in the order of their names
 */
export async function* keptFiles(home, folder = '') {
  const entries = await readdir(join(home, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (PASSING.test(entry.name) || (folder === '' && REBUILT.has(entry.name))) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* keptFiles(home, path);
    if (entry.isFile()) yield path;
  }
}

/**
 * Adopted objects of every service, folder by folder, so that memory does not grow with their number. What is staged
 * belongs to nobody yet.
 * @param {string} home
 * @returns {AsyncGenerator<string>} `<service>/ab/cd/<sha256>`
 */
export async function* objectPaths(home) {
  const root = join(home, 'objects');
  for (const service of await folders(root)) {
    if (service === 'staging') continue;
    for (const first of await folders(join(root, service))) {
      for (const second of await folders(join(root, service, first))) {
        const files = await readdir(join(root, service, first, second)).catch(none);
        for (const name of files.filter((one) => OBJECT.test(one)).sort()) {
          yield `${service}/${first}/${second}/${name}`;
        }
      }
    }
  }
}

/**
 * Opens a file; null when it was removed meanwhile. Once open it is read as long as it is now, whatever happens to it.
 * @param {string} file
 */
export async function openFile(file) {
  const handle = await open(file).catch(missing);
  if (!handle) return null;
  const { size, mtime, mode } = await handle.stat();
  const about = { size, mtime, mode: mode & 0o777 };
  if (size > 0) return { ...about, stream: handle.createReadStream({ end: size - 1 }) };
  await handle.close();
  return { ...about, stream: Readable.from([]) };
}

async function folders(path) {
  const found = [];
  const directory = await opendir(path).catch(missing);
  if (!directory) return found;
  for await (const entry of directory) if (entry.isDirectory()) found.push(entry.name);
  return found.sort();
}

function none(error) {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function missing(error) {
  if (error.code === 'ENOENT') return null;
  throw error;
}
