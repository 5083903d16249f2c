import { Injectable } from '@nestjs/common';
import type {
  ById,
  Caller,
  ListSignedExtracts,
  SignExtract,
  SignListExtract,
  SignPaper,
  SignedExtractPage,
  SignedExtractView,
  TicketedFile,
} from '@selaras/contracts';
import {
  Bus,
  Problem,
  SignedPapers,
  Transactions,
  jsonPage,
  pageLimit,
  paperFile,
  paperOnRecord,
  sameUpload,
  sourceOf,
  type Answer,
  type RequestContext,
  type JsonText,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { writingPosition } from '../applications/audit-application.js';
import { CatalogueRights, requireReach } from '../applications/catalogue-rights.js';
import { Statements } from '../applications/statements.js';
import { SignedExtract } from './signed-extract.entity.js';
import { SIGNED_OWNED, SIGNED_VIEW, signedPageStatement } from './signed-extracts.queries.js';

/** What an extract is of. */
type Subject = Pick<SignedExtract, 'applicationId' | 'covers'>;

/**
 * The signed extracts that came back. Whoever may write an entry brings back its paper, whoever may write the whole
 * catalogue also those of lists; everybody who reads the catalogue reads them.
 */
@Injectable()
export class SignedExtractsService {
  constructor(
    private readonly database: DataSource,
    private readonly rights: CatalogueRights,
    private readonly statements: Statements,
    private readonly transactions: Transactions,
    private readonly papers: SignedPapers,
    private readonly bus: Bus,
  ) {}

  /** To a machine that is cut to one agency, the papers of others' entries and of lists are not there. */
  async list(body: ListSignedExtracts, { signedIn }: RequestContext): Promise<JsonText<SignedExtractPage>> {
    const owners = await this.rights.readable(signedIn);
    const rows = await this.statements.rows<{ id: string; json: string }>(
      signedPageStatement(body, owners && [...owners]),
    );
    return jsonPage(rows, pageLimit(body.limit), ({ id }) => [id]);
  }

  /** @throws Problem `registry.signed-extract-not-found` */
  async open({ id }: ById, context: RequestContext): Promise<TicketedFile> {
    await this.requireReadable(id, context.signedIn);
    return this.transactions.inTransaction(async (tx) => {
      const signed = await tx.manager.findOneBy(SignedExtract, { id });
      if (!signed) throw new Problem('registry.signed-extract-not-found');
      const { covers, number, sha256 } = signed;
      await tx.audit('registry.extract-taken-out', {
        object: { kind: 'signed-extract', id, name: covers },
        after: { number, fileSha256: sha256 },
      });
      return paperFile(signed);
    }, sourceOf(context));
  }

  /**
   * Takes the signed extract of one entry; a better one may follow, both are kept.
   * @throws Problem `registry.application-not-found`, `common.forbidden`, or as `SignedPapers.recogniseSigned`
   */
  async sign(body: SignExtract, context: RequestContext): Promise<Answer<SignedExtractView>> {
    const signed = await this.papers.handle(body.file, async () =>
      this.keep(body, await this.writable(body.id, context.signedIn), context),
    );
    this.bus.nudge({ topic: 'application', id: body.id, personId: null, progress: null });
    return signed;
  }

  /** The same of a list. @throws Problem `common.forbidden`, or as `SignedPapers.recogniseSigned` */
  signList(body: SignListExtract, context: RequestContext): Promise<Answer<SignedExtractView>> {
    return this.papers.handle(body.file, async () => {
      const { reach } = await this.rights.basis(context.signedIn);
      if (reach !== 'all') throw new Problem('common.forbidden');
      return this.keep(body, { applicationId: null, covers: body.covers }, context);
    });
  }

  private async keep(
    body: SignPaper,
    subject: Subject,
    context: RequestContext,
  ): Promise<Answer<SignedExtractView>> {
    const recognition = await this.papers.recogniseSigned(body);
    return this.transactions.run(sameUpload(body, context), async (tx) => {
      const { applicationId, covers } = subject;
      const { number, day } = body;
      const kept = await this.papers.keep(body, recognition, context);
      const signed: SignedExtract = { ...kept, ...subject, id: v7(), number, day };
      await tx.manager.insert(SignedExtract, signed);
      await tx.audit('registry.extract-signed', {
        ...(applicationId ? { object: { kind: 'application', id: applicationId, name: covers } } : {}),
        after: { covers, number, day, ...paperOnRecord(signed) },
        position: writingPosition(context.signedIn),
      });
      const [row] = await tx.query<{ json: string }>(SIGNED_VIEW, [signed.id]);
      return JSON.parse(row?.json ?? '{}') as SignedExtractView;
    });
  }

  /** @throws Problem `registry.application-not-found`, `common.forbidden` */
  private async writable(id: string, caller: Caller): Promise<Subject> {
    const [entry] = await this.database.query<{ name: string; code: string; owner: string }[]>(
      'SELECT name, code, owner_agency_id AS owner FROM application WHERE id = $1',
      [id],
    );
    const readable = await this.rights.readable(caller);
    if (!entry || (readable && !readable.has(entry.owner)))
      throw new Problem('registry.application-not-found');
    requireReach(await this.rights.basis(caller), entry.owner);
    return { applicationId: id, covers: `${entry.name} (${entry.code})` };
  }

  private async requireReadable(id: string, caller: Caller): Promise<void> {
    const owners = await this.rights.readable(caller);
    if (!owners) return;
    const found = await this.database.query<object[]>(SIGNED_OWNED, [id, [...owners]]);
    if (found.length === 0) throw new Problem('registry.signed-extract-not-found');
  }
}
