import { Injectable } from '@nestjs/common';
import type { StagedFile } from '@selaras/contracts';
import { ObjectStore, Problem, invalidInput } from '@selaras/platform';
import type { FastifyRequest } from 'fastify';
import { DiskSpace } from '../status/disk-space.js';

const BYTES_PER_MB = 1024 * 1024;

export interface Upload {
  file: StagedFile;
  fields: Record<string, string>;
}

/** Streams an upload into the staging area and hands on where it lies; the bytes never travel over the bus. */
@Injectable()
export class Staging {
  constructor(
    private readonly objects: ObjectStore,
    private readonly disks: DiskSpace,
  ) {}

  /**
   * Takes one multipart upload and runs `use` with it; what nobody adopted is removed afterwards.
   * @throws Problem `common.not-signed-in`, before a byte is taken; `common.file-missing`, `common.too-large`,
   *   `common.disk-nearly-full`
   */
  async take<T>(request: FastifyRequest, limitMb: number, use: (upload: Upload) => Promise<T>): Promise<T> {
    if (!request.call.token) throw new Problem('common.not-signed-in');
    if (!request.isMultipart()) throw new Problem('common.file-missing');
    await this.disks.assertRoom();
    const fields: Record<string, string> = {};
    let file: StagedFile | null = null;
    try {
      for await (const part of request.parts({ limits: { files: 1, fields: 20, fieldSize: 10_000 } })) {
        if (part.type === 'field') fields[part.fieldname] = String(part.value);
        else {
          if (part.fieldname !== 'file')
            throw invalidInput([{ field: part.fieldname, code: 'unknown-field' }]);
          const staged = await this.objects.stage(part.file, limitMb * BYTES_PER_MB).catch(asDiskFull);
          file = { ...staged, fileName: part.filename.slice(-255) || 'berkas' };
        }
      }
      if (!file) throw new Problem('common.file-missing');
      return await use({ file, fields });
    } finally {
      if (file) await this.objects.discard(file.ref);
    }
  }
}

/** Whatever the reserve: another program may have filled the disk meanwhile. */
function asDiskFull(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  throw code === 'ENOSPC' || code === 'EDQUOT' ? new Problem('common.disk-nearly-full') : error;
}
