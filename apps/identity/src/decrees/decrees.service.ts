import { Inject, Injectable } from '@nestjs/common';
import type {
  ById,
  ChangeDecree,
  DecreeContent,
  DecreeView,
  ExportedFile,
  RenderDecree,
} from '@selaras/contracts';
import { drawPaper, paperLetterhead, printedAt, type OfficialDocument } from '@selaras/documents';
import {
  Clock,
  NODE_SETTINGS,
  ObjectStore,
  Problem,
  Transactions,
  invalidInput,
  isPractice,
  maskText,
  sourceOf,
  stageFile,
  type Answer,
  type NodeSettings,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { LetterheadsService } from '../letterheads/letterheads.service.js';
import { contentHash, decreePaper } from './decree-paper.js';
import { Decree } from './decree.entity.js';
import { decreedHoldingQuery } from './decrees.queries.js';
import { proposedDecree, type DecreedHolding } from './proposed-decree.js';
import { SignedDocument } from './signed-document.entity.js';

/** A decree as it stands: what its holding says, and what was written or is proposed. */
export interface Standing {
  holding: DecreedHolding;
  decree: Decree;
}

/** The decrees by which people hold positions. */
@Injectable()
export class DecreesService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly letterheads: LetterheadsService,
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** @throws Problem `identity.holding-not-found` */
  async get({ id }: ById): Promise<DecreeView> {
    return this.view(this.database.manager, id);
  }

  /** @throws Problem `identity.holding-not-found`, `common.stale`, `identity.decree-signed`, `common.invalid-input` */
  change({ id, version, ...content }: ChangeDecree, context: RequestContext): Promise<Answer<DecreeView>> {
    for (const field of ['considerations', 'legalBases', 'dicta'] as const) {
      if (content[field].length === 0) throw invalidInput([{ field, code: 'required' }]);
    }
    return this.transactions.run(context, async (tx) => {
      const { holding, decree } = await this.lock(tx, id, version);
      if (decree.state === 'signed') throw new Problem('identity.decree-signed');
      // What the page shows masked comes back as it was shown.
      const known = decree.content.signatoryNip;
      if (content.signatoryNip === shownNip(known)) content.signatoryNip = known;
      const before = decree.version ? recorded(decree.content) : null;
      await tx.manager.save(Decree, { ...decree, content, version: version + 1 });
      await tx.audit('identity.decree-changed', {
        object: objectOf(holding),
        before,
        after: recorded(content),
      });
      return this.view(tx.manager, id);
    });
  }

  /**
   * Takes the concept out as a file. It gets a new number when its words differ from those taken out last; the same
   * words give the same bytes.
   * @throws Problem `identity.holding-not-found`, `identity.decree-signed`
   */
  async render({ id, format }: RenderDecree, context: RequestContext): Promise<ExportedFile> {
    const paper = await this.paperOf(id, format, context);
    return stageFile(
      this.store,
      await drawPaper(paper, format, `konsep-sk-${id.slice(-8)}`, isPractice(this.node)),
    );
  }

  /** Locks a decree for a change; one that was never saved begins as proposed. */
  async lock(tx: Tx, id: string, version?: number): Promise<Standing> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.decree'), hashtext($1))`, [id]);
    const standing = await this.standing(tx.manager, id);
    const current = standing.decree.version;
    if (version !== undefined && current !== version) {
      throw new Problem('common.stale', { current, given: version });
    }
    return standing;
  }

  async view(manager: EntityManager, id: string): Promise<DecreeView> {
    const { holding, decree } = await this.standing(manager, id);
    const signed = decree.signedId
      ? await manager.findOneByOrFail(SignedDocument, { id: decree.signedId })
      : null;
    const { agencyId: _agencyId, ...told } = holding;
    return {
      ...decree.content,
      signatoryNip: shownNip(decree.content.signatoryNip),
      ...told,
      state: decree.state,
      conceptVersion: decree.conceptVersion,
      conceptMadeAt: decree.conceptMadeAt?.toISOString() ?? null,
      signed: signed && {
        fileName: signed.fileName,
        size: signed.size,
        sha256: signed.sha256,
        method: signed.method,
        recognition: signed.recognition,
        signer: signed.signer,
        signedOn: signed.signedOn,
        conceptVersion: signed.conceptVersion,
        uploadedBy: signed.uploadedBy,
        uploadedAt: signed.uploadedAt.toISOString(),
      },
      version: decree.version,
    };
  }

  private async standing(manager: EntityManager, id: string): Promise<Standing> {
    const [holding] = await manager.query<DecreedHolding[]>(decreedHoldingQuery, [id]);
    if (!holding) throw new Problem('identity.holding-not-found');
    const held = await manager.findOneBy(Decree, { holdingId: id });
    if (held) return { holding, decree: held };
    const { place = null } = await this.letterheads.read(manager, null);
    const content = proposedDecree(holding, this.node.GOVERNMENT_NAME, place);
    return { holding, decree: { ...NEW, holdingId: id, content } };
  }

  private paperOf(id: string, format: string, context: RequestContext): Promise<OfficialDocument> {
    return this.transactions.inTransaction(async (tx) => {
      const { holding, decree } = await this.lock(tx, id);
      if (decree.state === 'signed') throw new Problem('identity.decree-signed');
      const agencyId = decree.content.letterhead === 'agency' ? holding.agencyId : null;
      const letterhead = paperLetterhead(await this.letterheads.read(tx.manager, agencyId));
      const written = { content: decree.content, letterhead, author: this.node.GOVERNMENT_NAME };
      const sha256 = contentHash(written);
      const fresh = sha256 !== decree.conceptSha256;
      const conceptVersion = decree.conceptVersion + (fresh ? 1 : 0);
      const madeAt = fresh ? this.clock.now() : (decree.conceptMadeAt ?? this.clock.now());
      if (fresh) {
        await tx.manager.save(Decree, {
          ...decree,
          conceptVersion,
          conceptSha256: sha256,
          conceptMadeAt: madeAt,
        });
      }
      await tx.audit('identity.decree-drafted', {
        object: objectOf(holding),
        after: { format, conceptVersion },
      });
      const mark = { version: conceptVersion, madeAt: printedAt(madeAt, this.node.TIME_ZONE) };
      return decreePaper(written, madeAt, mark);
    }, sourceOf(context));
  }
}

const NEW = {
  state: 'draft',
  conceptVersion: 0,
  conceptSha256: null,
  conceptMadeAt: null,
  signedId: null,
  version: 0,
} as const;

export const objectOf = ({ id, position, personName }: DecreedHolding) => ({
  kind: 'decree',
  id,
  name: `${position}: ${personName}`,
});

/** A NIP says when its holder was born: the screen shows its end, the paper all of it. */
const shownNip = (nip: string | null): string | null => nip && maskText('number', nip);

/** A NIP stays out of the trail: it holds a date of birth, and the decree itself has it. */
const recorded = ({ signatoryName, signatoryRank: _rank, signatoryNip: _nip, ...rest }: DecreeContent) => ({
  ...rest,
  signatory: signatoryName,
});
