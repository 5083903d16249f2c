import { Inject, Injectable } from '@nestjs/common';
import type { StagedFile } from '@selaras/contracts';
import { ObjectStore, SERVICE_NAME, SERVICE_SETTINGS } from '@selaras/platform';
import type { RegistrySettings } from '../settings.js';
import { readSheets } from '../sheets/read-sheets.js';
import { BYTES_PER_MB, SheetTooLarge, type Sheet } from '../sheets/sheet.js';

/** The uploaded spreadsheets, kept under their SHA-256: a receipt names the file it came from. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly store: ObjectStore,
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(SERVICE_SETTINGS) private readonly settings: RegistrySettings,
  ) {}

  /** @throws Problem `common.file-missing` */
  adopt(file: StagedFile): Promise<void> {
    return this.store.adopt(this.service, file);
  }

  /** The tables of a file; none when it is empty. @throws SheetUnreadable, SheetTooLarge */
  async sheets(sha256: string): Promise<Sheet[]> {
    const bytes = await this.whole(sha256);
    if (!bytes.length) return [];
    return readSheets(bytes, { unpackedBytes: this.settings.IMPORT_MAX_UNPACKED_MB * BYTES_PER_MB });
  }

  /** Held in memory whole, within the limit: a ZIP archive is read from its end. */
  private async whole(sha256: string): Promise<Buffer> {
    const limit = this.settings.IMPORT_MAX_MB;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await this.store.read(this.service, sha256)) {
      size += (chunk as Buffer).length;
      if (size > limit * BYTES_PER_MB) throw new SheetTooLarge(limit);
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  }
}
