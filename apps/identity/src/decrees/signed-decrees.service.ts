import { Injectable } from '@nestjs/common';
import type {
  ById,
  CheckSignatures,
  DecreeView,
  RecognitionView,
  SignDecree,
  TicketedFile,
} from '@selaras/contracts';
import {
  Problem,
  SignedPapers,
  Transactions,
  paperFile,
  paperOnRecord,
  sameUpload,
  sourceOf,
  type Answer,
  type RequestContext,
} from '@selaras/platform';
import { v7 } from 'uuid';
import { Holding } from '../positions/holding.entity.js';
import { Decree } from './decree.entity.js';
import { DecreesService, objectOf } from './decrees.service.js';
import { SignedDocument } from './signed-document.entity.js';

const KIND = 'decree';

/** The signed paper comes back: recognised, kept, and its number and date written to the holding. */
@Injectable()
export class SignedDecreesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly decrees: DecreesService,
    private readonly papers: SignedPapers,
  ) {}

  /** What the signatures of any PDF say; nothing is kept. @throws Problem as `SignedPapers.recognise` */
  check({ file }: CheckSignatures): Promise<RecognitionView> {
    return this.papers.handle(file, () => this.papers.recognise(file));
  }

  /**
   * Takes the signed paper; a better one may follow and takes its place.
   * @throws Problem `identity.holding-not-found`, `common.stale`, or as `SignedPapers.recogniseSigned`
   */
  sign(body: SignDecree, context: RequestContext): Promise<Answer<DecreeView>> {
    return this.papers.handle(body.file, async () =>
      this.keep(body, await this.papers.recogniseSigned(body), context),
    );
  }

  /** @throws Problem `identity.holding-not-found`, `identity.signed-decree-missing` */
  open({ id }: ById, context: RequestContext): Promise<TicketedFile> {
    return this.transactions.inTransaction(async (tx) => {
      const { holding, decree } = await this.decrees.lock(tx, id);
      const signed = decree.signedId && (await tx.manager.findOneBy(SignedDocument, { id: decree.signedId }));
      if (!signed) throw new Problem('identity.signed-decree-missing');
      await tx.audit('identity.decree-taken-out', {
        object: objectOf(holding),
        after: { fileSha256: signed.sha256 },
      });
      return paperFile(signed);
    }, sourceOf(context));
  }

  private keep(
    body: SignDecree,
    recognition: RecognitionView,
    context: RequestContext,
  ): Promise<Answer<DecreeView>> {
    return this.transactions.run(sameUpload(body, context), async (tx) => {
      const { holding, decree } = await this.decrees.lock(tx, body.id, body.version);
      const signed: SignedDocument = {
        ...(await this.papers.keep(body, recognition, context)),
        id: v7(),
        kind: KIND,
        documentId: body.id,
        conceptVersion: body.conceptVersion ?? (decree.conceptVersion || null),
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
          conceptVersion: signed.conceptVersion,
          ...paperOnRecord(signed),
        },
      });
      return this.decrees.view(tx.manager, body.id);
    });
  }
}
