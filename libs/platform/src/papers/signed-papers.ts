import { readFile, stat } from 'node:fs/promises';
import { Inject, Injectable, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import type { RecognitionView, SignPaper, StagedFile, TicketedFile } from '@selaras/contracts';
import type { Logger } from 'pino';
import type { RequestContext } from '../bus/context.js';
import { ObjectStore } from '../files/object-store.js';
import { Clock } from '../jobs/clock.js';
import { Problem, invalidInput } from '../problems/problem.js';
import { LOG, SERVICE_NAME, SERVICE_SETTINGS } from '../start/tokens.js';
import type { SignedPaperColumns } from './signed-paper.entity.js';
import type { SignedPaperSettings } from './signed-papers.settings.js';

const PDF = 'application/pdf';
const BYTES_PER_MB = 1024 * 1024;

/** Reads what the signatures of a PDF say; null: it is none. */
interface Judge {
  judge(pdf: Buffer, now: Date): Promise<RecognitionView | null>;
}

/** Who can judge papers: a library the platform does not know, brought along by the service that takes them. */
export interface JudgeMaker {
  open(folder: string, fault: (fault: object) => void): Promise<Judge>;
}

const JUDGE_MAKER = Symbol('judge of signatures');

/** The way back of every signed paper: recognised, refused or kept by the same rules in each service. */
@Injectable()
export class SignedPapers implements OnModuleInit {
  private judge!: Judge;

  constructor(
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    @Inject(JUDGE_MAKER) private readonly judges: JudgeMaker,
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(SERVICE_SETTINGS) private readonly settings: SignedPaperSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    this.judge = await this.judges.open(this.settings.TRUST_ANCHORS_DIR, (fault) =>
      this.log.error(fault, 'cannot be read and is left out of the trust anchors'),
    );
  }

  /** Does something with an upload; whatever comes of it, nothing stays in the staging area. */
  async handle<T>({ ref }: StagedFile, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      await this.store.discard(ref);
    }
  }

  /** What the signatures of any PDF say. @throws Problem `documents.not-a-pdf`, `common.too-large`, `common.file-missing` */
  async recognise({ ref }: StagedFile): Promise<RecognitionView> {
    const path = await this.store.existingStaged(ref);
    const { size } = await stat(path);
    const limit = this.settings.SIGNED_MAX_MB;
    if (size > limit * BYTES_PER_MB) throw new Problem('common.too-large', { limit });
    const recognition = await this.judge.judge(await readFile(path), this.clock.now());
    if (!recognition) throw new Problem('documents.not-a-pdf');
    return recognition;
  }

  /**
   * The same of a paper that is to be taken as signed.
   * @throws Problem as `recognise`, `common.invalid-input`, `documents.signature-missing`, `documents.signature-altered`,
   *   `documents.signature-unreadable`
   */
  async recogniseSigned(paper: SignPaper): Promise<RecognitionView> {
    requireDeclaration(paper);
    const recognition = await this.recognise(paper.file);
    requireAcceptable(paper, recognition);
    return recognition;
  }

  /** Makes the bytes the service's own. @returns what its row says of them. @throws Problem `common.file-missing` */
  async keep(
    { file, method, signer, signedOn }: SignPaper,
    recognition: RecognitionView,
    { signedIn }: RequestContext,
  ): Promise<SignedPaperColumns> {
    await this.store.adopt(this.service, file);
    const wet = method === 'wet-ink';
    return {
      sha256: file.sha256,
      fileName: safeName(file.fileName),
      size: file.size,
      method,
      recognition,
      signer: wet ? (signer ?? null) : null,
      signedOn: wet ? (signedOn ?? null) : null,
      uploadedBy: signedIn.name,
      uploadedAt: this.clock.now(),
    };
  }
}

/** For a service whose settings hold `signedPaperSettings`. */
@Module({})
export class SignedPapersModule {
  static judgedBy(judges: JudgeMaker): DynamicModule {
    return {
      module: SignedPapersModule,
      providers: [SignedPapers, { provide: JUDGE_MAKER, useValue: judges }],
      exports: [SignedPapers],
    };
  }
}

/** What is put on record of a paper that was taken. */
export const paperOnRecord = ({ method, recognition, signer, sha256, size }: SignedPaperColumns) => ({
  signingMethod: method,
  standing: recognition.standing,
  signedBy: method === 'wet-ink' ? signer : recognition.signatures.map((one) => one.signer).join(', '),
  fileSha256: sha256,
  size,
});

/** Where the gateway finds its bytes. */
export const paperFile = ({ sha256, fileName, size }: SignedPaperColumns): TicketedFile => ({
  sha256,
  fileName,
  size,
  mediaType: PDF,
});

/** Of wet ink only a person can say who signed and when. */
function requireDeclaration({ method, signer, signedOn }: SignPaper): void {
  if (method !== 'wet-ink') return;
  const missing = (['signer', 'signedOn'] as const).filter((field) => !{ signer, signedOn }[field]);
  if (missing.length) throw invalidInput(missing.map((field) => ({ field, code: 'required' as const })));
}

/** A paper that was changed after signing is taken under no heading; one without signatures only as wet ink. */
function requireAcceptable({ method }: SignPaper, { standing, signatures }: RecognitionView): void {
  if (standing === 'altered') {
    const who = signatures.find((one) => one.standing === 'altered')?.signer ?? '–';
    throw new Problem('documents.signature-altered', { signer: who });
  }
  if (standing === 'unreadable' && method === 'electronic')
    throw new Problem('documents.signature-unreadable');
  if (standing === 'unsigned' && method === 'electronic') throw new Problem('documents.signature-missing');
}

const safeName = (name: string): string =>
  `${
    name
      .replace(/\.pdf$/i, '')
      .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
      .slice(0, 200) || 'naskah'
  }.pdf`;
