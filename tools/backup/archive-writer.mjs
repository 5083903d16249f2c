import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** A low level costs a tenth of the size and saves two thirds of the time. */
const GZIP_LEVEL = 3;
const WINDOW = 256 * 1024;

/**
 * Writes the parts of a backup one after the other into an encrypted file. Memory holds no more than the part's piece
 * in hand, and nothing lies in the clear on the disk.
 */
export class ArchiveWriter {
  #tar;
  #flow;
  #failed;

  /** @param {import('tar-stream').Pack} tar @param {Promise<unknown>} flow from the archive to the disk */
  constructor(tar, flow) {
    this.#tar = tar;
    this.#flow = flow;
    this.#failed = new Promise((_resolve, reject) => flow.catch(reject));
    // Reported by the part under way, or by finish().
    this.#failed.catch(() => tar.destroy());
  }

  /**
   * @param {string} file must not exist; readable by its owner only
   * @param {import('age-encryption').Encrypter} encrypter
   */
  static async create(file, encrypter) {
    const tar = pack();
    const gzip = createGzip({ level: GZIP_LEVEL });
    const strategy = new ByteLengthQueuingStrategy({ highWaterMark: WINDOW });
    const encrypted = await encrypter.encrypt(Readable.toWeb(gzip, { strategy }));
    const flow = Promise.all([
      pipeline(tar, gzip),
      pipeline(
        Readable.fromWeb(encrypted),
        createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    ]);
    return new ArchiveWriter(tar, flow);
  }

  /**
   * A part whose bytes are at hand.
   * @param {string} name @param {Buffer | string} content @param {{ mode?: number, mtime?: Date }} [about]
   * @returns {Promise<import('./format.mjs').PartHash>}
   */
  async add(name, content, about = {}) {
    const bytes = Buffer.from(content);
    await this.#whole((done) => this.#tar.entry({ name, ...about }, bytes, done));
    return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /**
   * A part read from a stream of exactly `size` bytes.
   * @param {string} name @param {number} size @param {Readable} source @param {{ mode?: number, mtime?: Date }} [about]
   * @returns {Promise<import('./format.mjs').PartHash>}
   */
  async addStream(name, size, source, about = {}) {
    const hash = createHash('sha256');
    const meter = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    let written = () => {};
    const entered = new Promise((resolve, reject) => {
      written = (error) => (error ? reject(error) : resolve());
    });
    const sink = this.#tar.entry({ name, size, ...about }, written);
    await this.#orFailure(Promise.all([pipeline(source, meter, sink), entered]));
    return { name, size, sha256: hash.digest('hex') };
  }

  /** Returns once every byte is on the disk. */
  async finish() {
    this.#tar.finalize();
    await this.#flow;
  }

  /** Gives up; whoever made the file removes it. */
  async abandon() {
    this.#tar.destroy();
    await this.#flow.catch(() => {});
  }

  #whole(start) {
    return this.#orFailure(
      new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve()))),
    );
  }

  /** A full disk must end the part under way, not leave it waiting for ever. */
  #orFailure(work) {
    return Promise.race([work, this.#failed]);
  }
}
