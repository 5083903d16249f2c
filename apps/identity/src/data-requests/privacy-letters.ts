import { Inject, Injectable } from '@nestjs/common';
import type { DocumentFormatName, ExportedFile } from '@selaras/contracts';
import {
  drawPaper,
  letter,
  paperLetterhead,
  printedAt,
  type Block,
  type Letterhead,
  type OfficialDocument,
} from '@selaras/documents';
import {
  Clock,
  NODE_SETTINGS,
  ObjectStore,
  isPractice,
  stageFile,
  type NodeSettings,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { LetterheadsService } from '../letterheads/letterheads.service.js';

/** What a letter of the data protection officer says, apart from its head and foot. */
export interface PrivacyLetter {
  nature: string;
  subject: string;
  addressee: readonly string[];
  body: readonly Block[];
}

/** The frame every paper about personal data stands in. */
export interface PaperFrame {
  government: string;
  letterhead: Letterhead;
  place: string | null;
  madeAt: Date;
  /** `21/11/2026 14.05 WIB` */
  printedAt: string;
}

/** Draws papers on the government's letterhead; number, date and signature are left to SRIKANDI. */
@Injectable()
export class PrivacyLetters {
  constructor(
    private readonly database: DataSource,
    private readonly letterheads: LetterheadsService,
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  moment(at: Date): string {
    return printedAt(at, this.node.TIME_ZONE);
  }

  async frame(): Promise<PaperFrame> {
    const view = await this.letterheads.read(this.database.manager, null);
    const madeAt = this.clock.now();
    return {
      government: this.node.GOVERNMENT_NAME,
      letterhead: paperLetterhead(view),
      place: view.place ?? null,
      madeAt,
      printedAt: this.moment(madeAt),
    };
  }

  async letter(written: PrivacyLetter, format: DocumentFormatName, name: string): Promise<ExportedFile> {
    const { government, letterhead, place, madeAt, printedAt: made } = await this.frame();
    const paper = letter({
      ...written,
      author: government,
      letterhead,
      madeAt: madeAt.toISOString(),
      concept: { version: 1, madeAt: made },
      place: place ?? '…',
      attachments: '-',
      signatory: { office: [[{ field: 'jabatan_pengirim' }]], name: null },
    });
    return this.handOut(paper, format, name);
  }

  async handOut(paper: OfficialDocument, format: DocumentFormatName, name: string): Promise<ExportedFile> {
    return stageFile(this.store, await drawPaper(paper, format, name, isPractice(this.node)));
  }
}
