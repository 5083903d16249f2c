import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { Failure, reason } from '../infra/failure.mjs';
import { FORMAT, HEADER, isSafePath, partArea } from './format.mjs';

const WINDOW = 256 * 1024;
const MAX_HEADER = 64 * 1024;

/**
 * One part on its way out of a backup.
 * @typedef {object} Part
 * @property {string} name
 * @property {number} size
 * @property {number} mode
 * @property {AsyncIterable<Buffer>} body to be read to its end before the next part is asked for
 * @property {string | null} sha256 of the body, once it has been read
 */

/**
 * Reads a backup from front to end, once, keeping one piece in memory.
 * @param {string} file
 * @param {import('age-encryption').Decrypter} decrypter
 * @returns {Promise<{ header: import('./format.mjs').BackupHeader, parts: AsyncGenerator<Part> }>}
 * @throws Failure when it does not open, is no backup, or is of a form that this release does not know; `parts` throws
 *   one that names the part at which the file is damaged or ends
 */
export async function readArchive(file, decrypter) {
  const parts = partsOf(file, await decrypted(file, decrypter));
  const { value: first } = await parts.next();
  const bytes = first?.name === HEADER && first.size <= MAX_HEADER ? await wholeBody(first) : null;
  const header = bytes && readHeader(bytes);
  if (header) return { header, parts };
  await parts.return();
  throw new Failure(
    `${file} bukan cadangan Selaras yang dikenal rilis ini; pakai berkas selaras-….tar.gz.age, dengan rilis yang sama atau lebih baru dari pembuatnya.`,
    'That file is no Selaras backup known to this release.',
  );
}

async function decrypted(file, decrypter) {
  const source = createReadStream(file, { highWaterMark: WINDOW });
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: WINDOW });
  try {
    return Readable.fromWeb(await decrypter.decrypt(Readable.toWeb(source, { strategy })));
  } catch (error) {
    source.destroy();
    throw unopened(file, error);
  }
}

function unopened(file, error) {
  if (error.code) {
    return new Failure(
      `Berkas cadangan ${file} tidak terbaca (${reason(error)}).`,
      `The backup file cannot be read.`,
    );
  }
  if (/no identity matched/.test(error.message)) {
    return new Failure(
      `Kata sandi atau kunci itu tidak membuka ${file}; pakai yang dipakai saat cadangan dibuat.`,
      'That passphrase or key does not open the file; use the one it was made with.',
    );
  }
  return new Failure(
    `${file} bukan berkas age atau kepalanya rusak (${reason(error)}); pakai salinan lain.`,
    `That file is not an age file, or its head is damaged; use another copy.`,
  );
}

async function* partsOf(file, plain) {
  const tar = extract();
  const state = { name: HEADER };
  const flow = pipeline(plain, createGunzip(), tar);
  // The same error comes out of the iteration below.
  flow.catch(() => {});
  try {
    for await (const entry of tar) {
      state.name = entry.header.name;
      if (entry.header.type !== 'file' || !isSafePath(state.name)) throw new Error('unexpected entry');
      const part = partOf(entry);
      yield part;
      if (part.sha256 === null) throw new Error('a part was left unread');
    }
    await flow;
  } catch (error) {
    throw error instanceof Failure ? error : damaged(file, state.name, error);
  } finally {
    plain.destroy();
    tar.destroy();
  }
}

function partOf(entry) {
  const { name, size, mode } = entry.header;
  const hash = createHash('sha256');
  const part = { name, size, mode, sha256: null, body: null };
  part.body = (async function* () {
    for await (const chunk of entry) {
      hash.update(chunk);
      yield chunk;
    }
    part.sha256 = hash.digest('hex');
  })();
  return part;
}

/** @param {string} file @param {string} name @param {Error} error */
function damaged(file, name, error) {
  const { area, path } = partArea(name);
  const shown = area === 'data' ? `tabel ${path.split('/').slice(0, 2).join('.')}` : name;
  return new Failure(
    `${file} rusak atau terpotong pada bagian ${shown} (${reason(error)}); pakai salinan atau cadangan lain.`,
    `The file is damaged or cut off at that part; use another copy or another backup.`,
  );
}

/** @param {Part} part @returns {Promise<Buffer>} */
export async function wholeBody(part) {
  const chunks = [];
  for await (const chunk of part.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readHeader(bytes) {
  try {
    const header = JSON.parse(bytes.toString('utf8'));
    return header.format === FORMAT && header.node ? header : null;
  } catch {
    return null;
  }
}
