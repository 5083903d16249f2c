import { readFile, stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type {
  ById,
  CheckSignatures,
  DecreeView,
  RecognitionView,
  SignDecree,
  StagedFile,
  TicketedFile,
} from '@selaras/contracts';
import {
  Clock,
  ObjectStore,
  Problem,
  SERVICE_NAME,
  SERVICE_SETTINGS,
  Transactions,
  invalidInput,
  sameUpload,
  sourceOf,
  type Answer,
  type RequestContext,
} from '@selaras/platform';
import { v7 } from 'uuid';
import { Holding } from '../positions/holding.entity.js';
import type { IdentitySettings } from '../settings.js';
import { Decree } from './decree.entity.js';
import { DecreesService, objectOf } from './decrees.service.js';
import { SignatureJudge } from './signature-judge.js';
import { SignedDocument } from './signed-document.entity.js';

const KIND = 'decree';
const PDF = 'application/pdf';
const BYTES_PER_MB = 1024 * 1024;

/** The signed paper comes back: recognised, kept, and its number and date written to the holding. */
@Injectable()
export class SignedDecreesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly decrees: DecreesService,
    private readonly judge: SignatureJudge,
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** What the signatures of any PDF say; nothing is kept. @throws Problem `identity.not-a-pdf`, `common.too-large` */
  async check({ file }: CheckSignatures): Promise<RecognitionView> {
    try {
      return await this.judge.judge(await this.bytesOf(file));
    } finally {
      await this.store.discard(file.ref);
    }
  }

  /**
   * Takes the signed paper; a better one may follow and takes its place. Whatever happens, nothing stays in the staging
   * area.
   * @throws Problem `identity.holding-not-found`, `common.stale`, `identity.not-a-pdf`, `identity.signature-missing`,
   *   `identity.signature-altered`, `identity.signature-unreadable`, `common.invalid-input`
   */
  async sign(body: SignDecree, context: RequestContext): Promise<Answer<DecreeView>> {
    try {
      requireDeclaration(body);
      const recognition = await this.judge.judge(await this.bytesOf(body.file));
      requireAcceptable(body, recognition);
      return await this.keep(body, recognition, context);
    } finally {
      await this.store.discard(body.file.ref);
    }
  }

  /** @throws Problem `identity.holding-not-found`, `identity.signed-decree-missing` */
  open({ id }: ById, context: RequestContext): Promise<TicketedFile> {
    return this.transactions.inTransaction(async (tx) => {
      const { holding, decree } = await this.decrees.lock(tx, id);
      const signed = decree.signedId && (await tx.manager.findOneBy(SignedDocument, { id: decree.signedId }));
      if (!signed) throw new Problem('identity.signed-decree-missing');
      const { sha256, fileName, size } = signed;
      await tx.audit('identity.decree-taken-out', {
        object: objectOf(holding),
        after: { fileSha256: sha256 },
      });
      return { sha256, fileName, size, mediaType: PDF };
    }, sourceOf(context));
  }

  private async bytesOf({ ref }: StagedFile): Promise<Buffer> {
    const path = await this.store.existingStaged(ref);
    const { size } = await stat(path);
    const limit = this.settings.SIGNED_MAX_MB;
    if (size > limit * BYTES_PER_MB) throw new Problem('common.too-large', { limit });
    return readFile(path);
  }

  private keep(
    body: SignDecree,
    recognition: RecognitionView,
    context: RequestContext,
  ): Promise<Answer<DecreeView>> {
    return this.transactions.run(sameUpload(body, context), async (tx) => {
      const { holding, decree } = await this.decrees.lock(tx, body.id, body.version);
      await this.store.adopt(this.service, body.file);
      const wet = body.method === 'wet-ink';
      const signed: SignedDocument = {
        id: v7(),
        kind: KIND,
        documentId: body.id,
        sha256: body.file.sha256,
        fileName: safeName(body.file.fileName),
        size: body.file.size,
        method: body.method,
        recognition,
        signer: wet ? (body.signer ?? null) : null,
        signedOn: wet ? (body.signedOn ?? null) : null,
        conceptVersion: body.conceptVersion ?? (decree.conceptVersion || null),
        uploadedBy: context.signedIn.name,
        uploadedAt: this.clock.now(),
      };
      await tx.manager.insert(SignedDocument, signed);
      const next = { state: 'signed' as const, signedId: signed.id, version: decree.version + 1 };
      await tx.manager.save(Decree, { ...decree, ...next });
      await tx.manager.update(Holding, { id: body.id }, { decreeNumber: body.number, decreeDay: body.day });
      await tx.audit('identity.decree-signed', {
        object: objectOf(holding),
        before: { decreeNumber: holding.number, decreeDay: holding.day },
        after: {
          decreeNumber: body.number,
          decreeDay: body.day,
          signingMethod: body.method,
          standing: recognition.standing,
          signedBy: wet ? signed.signer : recognition.signatures.map(({ signer }) => signer).join(', '),
          conceptVersion: signed.conceptVersion,
          fileSha256: signed.sha256,
          size: signed.size,
        },
      });
      return this.decrees.view(tx.manager, body.id);
    });
  }
}

/** Of wet ink only a person can say who signed and when. */
function requireDeclaration({ method, signer, signedOn }: SignDecree): void {
  if (method !== 'wet-ink') return;
  const missing = (['signer', 'signedOn'] as const).filter((field) => !{ signer, signedOn }[field]);
  if (missing.length) throw invalidInput(missing.map((field) => ({ field, code: 'required' as const })));
}

/** A paper that was changed after signing is taken under no heading; one without signatures only as wet ink. */
function requireAcceptable({ method }: SignDecree, { standing, signatures }: RecognitionView): void {
  if (standing === 'altered') {
    const who = signatures.find((one) => one.standing === 'altered')?.signer ?? '–';
    throw new Problem('identity.signature-altered', { signer: who });
  }
  if (standing === 'unreadable' && method === 'electronic')
    throw new Problem('identity.signature-unreadable');
  if (standing === 'unsigned' && method === 'electronic') throw new Problem('identity.signature-missing');
}

const safeName = (name: string): string =>
  `${
    name
      .replace(/\.pdf$/i, '')
      .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
      .slice(0, 200) || 'sk'
  }.pdf`;
