import { createHash } from 'node:crypto';
import { Failure } from '../infra/failure.mjs';
import { readArchive, wholeBody } from './archive-reader.mjs';
import { MANIFEST, partArea } from './format.mjs';

const NEWLINE = 0x0a;

/**
 * Holds what comes out of a backup against its manifest: every hash, every number of rows, every object against its
 * own name. Used by whoever reads a backup, whatever else is done with the parts.
 */
export class ArchiveCheck {
  /** @type {Map<string, import('./format.mjs').PartHash>} */
  #parts = new Map();
  #rows = new Map();
  #objects = { count: 0, bytes: 0, digest: createHash('sha256') };
  #damaged = [];
  /** @type {import('./format.mjs').BackupManifest | null} */
  manifest = null;

  /** @param {string} file for the sentences */
  constructor(file) {
    this.file = file;
  }

  /** To be told of each piece of a table's rows. @param {string} name @param {Buffer} chunk */
  countRows(name, chunk) {
    const [schema, table] = partArea(name).path.split('/');
    const key = `${schema}.${table}`;
    this.#rows.set(key, (this.#rows.get(key) ?? 0) + newlines(chunk));
  }

  /** To be told of each part that has been read. @param {import('./archive-reader.mjs').Part} part */
  note({ name, size, sha256 }) {
    const { area, path } = partArea(name);
    if (area !== 'objects') {
      this.#parts.set(name, { name, size, sha256 });
      return;
    }
    if (path.split('/').at(-1) !== sha256) this.#damaged.push(name);
    this.#objects.count += 1;
    this.#objects.bytes += size;
    this.#objects.digest.update(objectLine(name, size));
  }

  /** @param {import('./archive-reader.mjs').Part} part the manifest */
  async readManifest(part) {
    this.manifest = JSON.parse((await wholeBody(part)).toString('utf8'));
  }

  /**
   * Once the file has been read to its end.
   * @throws Failure naming the first part that is not what the manifest says
   */
  finish() {
    const { manifest } = this;
    if (!manifest) throw this.#wrong(`akhir berkas (${MANIFEST} tidak ada)`);
    for (const part of manifest.parts) {
      const read = this.#parts.get(part.name);
      if (read?.sha256 !== part.sha256 || read.size !== part.size) throw this.#wrong(part.name);
    }
    if (this.#parts.size !== manifest.parts.length) throw this.#wrong('daftar isi');
    for (const { schema, table, rows } of manifest.tables) {
      if ((this.#rows.get(`${schema}.${table}`) ?? 0) !== rows) throw this.#wrong(`tabel ${schema}.${table}`);
    }
    const hurt = this.#damaged.find((name) => !manifest.objects.damaged.includes(name));
    if (hurt) throw this.#wrong(hurt);
    const { count, bytes, digest } = this.#objects;
    const { objects } = manifest;
    const same =
      count === objects.count && bytes === objects.bytes && digest.digest('hex') === objects.digest;
    if (!same) throw this.#wrong('berkas unggahan (objects)');
    return manifest;
  }

  #wrong(what) {
    return new Failure(
      `${this.file} tidak cocok dengan daftar isinya pada bagian ${what}; pakai salinan atau cadangan lain.`,
      `The file does not agree with its own manifest at that part; use another copy or another backup.`,
    );
  }
}

/** One line of the digest over all objects. */
export const objectLine = (name, size) => `${name} ${size}\n`;

/** Rows in COPY text: every newline inside a value is escaped, so newlines count rows. @param {Buffer} bytes */
export function newlines(bytes) {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

/**
 * Reads a backup through without doing anything with it.
 * @param {string} file @param {import('age-encryption').Decrypter} decrypter
 * @returns {Promise<{ header: import('./format.mjs').BackupHeader, manifest: import('./format.mjs').BackupManifest }>}
 */
export async function checkArchive(file, decrypter) {
  const check = new ArchiveCheck(file);
  const { header, parts } = await readArchive(file, decrypter);
  for await (const part of parts) {
    if (part.name === MANIFEST) {
      await check.readManifest(part);
      continue;
    }
    const rows = partArea(part.name).area === 'data';
    for await (const chunk of part.body) if (rows) check.countRows(part.name, chunk);
    check.note(part);
  }
  return { header, manifest: check.finish() };
}
