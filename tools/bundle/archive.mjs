import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../infra/failure.mjs';
import { runTask } from '../infra/processes.mjs';

/** @param {string} file @returns {Promise<string>} SHA-256, hexadecimal */
export async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Writes SHA256SUMS over every file below a directory, as `sha256sum --check` reads it. */
export async function writeSums(directory) {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort();
  const lines = [];
  for (const file of files) lines.push(`${await sha256(join(directory, file))}  ${file}`);
  writeFileSync(join(directory, 'SHA256SUMS'), `${lines.join('\n')}\n`);
}

/**
 * One archive; the same content gives the same bytes: names sorted, one time, no owner, no name in the gzip header.
 * @param {{ parent: string, name: string, file: string, epoch: number }} what
 */
export async function writeArchive({ parent, name, file, epoch }) {
  const order = `--sort=name --mtime=@${epoch} --owner=0 --group=0 --numeric-owner --format=gnu`;
  const script = `set -e; tar ${order} --mode=u+rwX,go+rX,go-w -cf - -C "$1" "$2" | gzip -n -6 > "$3"`;
  const { code, stderr } = await runTask({
    name: 'tar',
    command: '/bin/sh',
    args: ['-c', script, 'sh', parent, name, file],
    cwd: parent,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  if (code !== 0 || stderr) {
    throw new Failure(
      `Arsip gagal ditulis: ${stderr.split('\n')[0] || `exit ${code}`}; diperlukan GNU tar dan gzip.`,
      'The archive could not be written; GNU tar and gzip are needed.',
    );
  }
}
