import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, copyFile, mkdir, opendir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problems/problem.js';

/** Bytes in the staging area: not yet anybody's. */
export interface StagedBytes {
  ref: string;
  sha256: string;
  size: number;
}

const REF = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const BYTES_PER_MB = 1024 * 1024;

/**
 * Files by content, on a local disk: `staging/<ref>` while nobody owns them, `<service>/ab/cd/<sha256>` once a service
 * has checked and adopted them. Everything is streamed; memory does not grow with the file.
 */
export class ObjectStore {
  constructor(private readonly root: string) {}

  /**
   * Streams bytes into the staging area.
   * @param limit Most bytes taken.
   * @throws Problem `common.too-large`; nothing is left behind then.
   */
  async stage(source: Readable, limit: number): Promise<StagedBytes> {
    const ref = randomUUID();
    const path = await this.stagingPath(ref);
    const hash = createHash('sha256');
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > limit) return done(new Problem('common.too-large', { limit: limit / BYTES_PER_MB }));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { ref, sha256: hash.digest('hex'), size };
  }

  /** Reads staged bytes. @throws Problem `common.file-missing` when the ref is unknown. */
  async readStaged(ref: string): Promise<Readable> {
    return createReadStream(await this.existingStaged(ref));
  }

  /** The staged file's path, for readers that need a real file. @throws Problem `common.file-missing` */
  async existingStaged(ref: string): Promise<string> {
    if (!REF.test(ref)) throw new Problem('common.file-missing');
    const path = await this.stagingPath(ref);
    await access(path).catch(() => {
      throw new Problem('common.file-missing');
    });
    return path;
  }

  /**
   * Makes staged bytes a service's own under their SHA-256; the same content is kept once.
   * @throws Problem `common.file-missing` when the ref is unknown or the bytes are not the promised ones.
   */
  async adopt(service: string, staged: StagedBytes): Promise<void> {
    const path = await this.existingStaged(staged.ref);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    if (hash.digest('hex') !== staged.sha256) throw new Problem('common.file-missing');
    const target = this.objectPath(service, staged.sha256);
    await mkdir(join(target, '..'), { recursive: true });
    await rename(path, target).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      await copyFile(path, target);
      await rm(path);
    });
  }

  async discard(ref: string): Promise<void> {
    if (REF.test(ref)) await rm(await this.stagingPath(ref), { force: true });
  }

  /** Reads an adopted object. @throws Problem `common.file-missing` */
  async read(service: string, sha256: string): Promise<Readable> {
    const path = this.objectPath(service, sha256);
    await stat(path).catch(() => {
      throw new Problem('common.file-missing');
    });
    return createReadStream(path);
  }

  /** Takes staged bytes away that nobody has adopted since `before`. @returns how many */
  async forgetStaged(before: Date): Promise<number> {
    let forgotten = 0;
    for await (const path of filesBefore(join(this.root, 'staging'), before)) {
      await rm(path, { force: true });
      forgotten += 1;
    }
    return forgotten;
  }

  /** The SHA-256 of every adopted object of a service that lies there since before a moment. One at a time. */
  async *adoptedBefore(service: string, before: Date): AsyncGenerator<string> {
    for await (const path of filesBefore(join(this.root, service), before)) {
      const name = basename(path);
      if (SHA256.test(name)) yield name;
    }
  }

  /** Counts the time an object has been lying there from now on. @throws Problem `common.file-missing` */
  async renew(service: string, sha256: string, now: Date): Promise<void> {
    await utimes(this.objectPath(service, sha256), now, now).catch(() => {
      throw new Problem('common.file-missing');
    });
  }

  /** Takes an adopted object away, unless it was adopted again since `before`. */
  async forget(service: string, sha256: string, before: Date): Promise<boolean> {
    const path = this.objectPath(service, sha256);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= before) return false;
    await rm(path, { force: true });
    return true;
  }

  private async stagingPath(ref: string): Promise<string> {
    const folder = join(this.root, 'staging');
    await mkdir(folder, { recursive: true });
    return join(folder, ref);
  }

  private objectPath(service: string, sha256: string): string {
    if (!SHA256.test(sha256)) throw new Problem('common.file-missing');
    return join(this.root, service, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** The files below a folder that were last written before a moment; none when there is no such folder. */
async function* filesBefore(folder: string, before: Date): AsyncGenerator<string> {
  const entries = await opendir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!entries) return;
  for await (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) yield path;
  }
}
