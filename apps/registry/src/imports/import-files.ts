import { Inject, Injectable } from '@nestjs/common';
import type { StagedFile } from '@selaras/contracts';
import { ObjectStore, SERVICE_NAME, SERVICE_SETTINGS, readSheetFile, type Sheet } from '@selaras/platform';
import type { RegistrySettings } from '../settings.js';

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
  sheets(sha256: string): Promise<Sheet[]> {
    const { IMPORT_MAX_MB: megabytes, IMPORT_MAX_UNPACKED_MB: unpackedMegabytes } = this.settings;
    return readSheetFile(this.store, this.service, sha256, { megabytes, unpackedMegabytes });
  }
}
