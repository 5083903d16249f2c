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
   *   `common.disk-nearly-full`, `common.unreadable`
   */
  async take<T>(request: FastifyRequest, limitMb: number, use: (upload: Upload) => Promise<T>): Promise<T> {
    if (!request.call.token) throw new Problem('common.not-signed-in');
    if (!request.isMultipart()) throw new Problem('common.file-missing');
    await this.disks.assertRoom();
    const fields: Record<string, string> = {};
    let file: StagedFile | null = null;
    try {
      for await (const part of partsOf(request, limitMb * BYTES_PER_MB)) {
        if (part.type === 'field') fields[part.fieldname] = String(part.value);
        else {
          if (part.fieldname !== 'file')
            throw invalidInput([{ field: part.fieldname, code: 'unknown-field' }]);
          const staged = await this.objects.stage(part.file, limitMb * BYTES_PER_MB).catch(inOurWords);
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

/**
 * @param limit Left to the parser, a file would be held to what a JSON body may be. One byte beyond it is let through, so
 *   that whoever counts the bytes refuses it in our words.
 */
async function* partsOf(request: FastifyRequest, limit: number) {
  try {
    const limits = { files: 1, fields: 20, fieldSize: 10_000, fileSize: limit + 1 };
    yield* request.parts({ limits });
  } catch (error) {
    inOurWords(error);
  }
}

/** The parser's own complaints about a form that was cut short on its way, or is none, come as bare errors. */
const FORM_BROKEN = /multipart|boundary|part header|unexpected end of form/i;

/** @throws Problem `common.unreadable`, `common.disk-nearly-full`; or what it was given */
function inOurWords(error: unknown): never {
  const { code, message, statusCode } = error as NodeJS.ErrnoException & { statusCode?: number };
  // Whatever the reserve: another program may have filled the disk meanwhile.
  if (code === 'ENOSPC' || code === 'EDQUOT') throw new Problem('common.disk-nearly-full');
  if (!(error instanceof Problem) && statusCode === undefined && FORM_BROKEN.test(message))
    throw new Problem('common.unreadable', { reason: 'multipart/form-data' });
  throw error;
}
