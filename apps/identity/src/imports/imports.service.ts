import { Inject, Injectable } from '@nestjs/common';
import type {
  ActivationLinks,
  ById,
  ConfirmPeopleImport,
  GetPeopleImport,
  ImportReceipt,
  MapPeopleImportColumns,
  PeopleImportView,
  StartPeopleImport,
} from '@selaras/contracts';
import {
  ObjectStore,
  Problem,
  SERVICE_NAME,
  Transactions,
  correctColumns,
  sameUpload,
  type Answer,
  type Layout,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { v7 } from 'uuid';
import { ActivationsService } from '../activations/activations.service.js';
import { OneTimeSecrets, derivedKey, opened } from '../keys/secrets.js';
import { HOLD_THE_ADMINISTRATORS } from '../positions/administrators.js';
import { DryRun, EMPTY_SUMMARY, fieldsOf } from './dry-run.js';
import { PeopleImport } from './import.entity.js';
import { viewWithRows } from './import-view.js';
import type { KeptReason } from './import-reasons.js';
import type { RowTexts } from './judgement.js';

/** One answer is one message; each link is some 300 bytes. */
const LINKS_AT_A_TIME = 500;

interface KeptRow {
  row: number;
  outcome: string;
  texts: RowTexts;
}

interface Handed {
  items: { id: string; name: string; username: string; expiresAt: string }[];
  remaining: number;
}

/** The conversation of an import of agencies or people: upload, columns, dry run, confirmation, receipt, links. */
@Injectable()
export class PeopleImportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dryRun: DryRun,
    private readonly store: ObjectStore,
    private readonly activations: ActivationsService,
    private readonly secrets: OneTimeSecrets,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  /** Answers with the dry run; a file that cannot be used says why in `failure`. @throws Problem `common.file-missing` */
  start(body: StartPeopleImport, context: RequestContext): Promise<Answer<PeopleImportView>> {
    const { file, kind } = body;
    return this.transactions.run(sameUpload(body, context), async (tx) => {
      await this.store.adopt(this.service, file);
      const started: PeopleImport = {
        id: v7(),
        kind,
        status: 'failed',
        fileName: file.fileName,
        fileSha256: file.sha256,
        layout: null,
        failure: null,
        summary: EMPTY_SUMMARY,
        receipt: null,
        createdAt: new Date(),
      };
      await tx.manager.insert(PeopleImport, started);
      const read = { ...started, ...(await this.dryRun.run(tx, started)) };
      await tx.manager.save(PeopleImport, read);
      await tx.audit('identity.import-started', {
        object: objectOf(read),
        after: { kind, fileName: file.fileName, fileSha256: file.sha256, size: file.size },
      });
      return viewWithRows(tx, read, {}, context.locale);
    });
  }

  /** @throws Problem `identity.import-not-found`, `common.invalid-cursor` */
  get(body: GetPeopleImport, context: RequestContext): Promise<PeopleImportView> {
    return this.transactions.inTransaction(async (tx) => {
      const found = await tx.manager.findOneBy(PeopleImport, { id: body.id });
      if (!found) throw new Problem('identity.import-not-found');
      return viewWithRows(tx, found, body, context.locale);
    });
  }

  /** @throws Problem `identity.import-not-found`, `identity.import-not-ready`, `common.invalid-input` */
  mapColumns(body: MapPeopleImportColumns, context: RequestContext): Promise<Answer<PeopleImportView>> {
    return this.transactions.run(context, async (tx) => {
      const found = await lockImport(tx, body.id);
      const { layout } = found;
      if (!layout || found.status === 'confirmed') throw notReady(found);
      const columns = correctColumns(layout.columns, body.columns, fieldsOf(found.kind));
      const mapped = { ...found, layout: { ...layout, columns } };
      const read = { ...mapped, ...(await this.dryRun.run(tx, mapped)) };
      await tx.manager.save(PeopleImport, read);
      await tx.audit('identity.import-columns-mapped', {
        object: objectOf(read),
        before: { columns: fieldsByTitle(layout) },
        after: { columns: fieldsByTitle({ ...layout, columns }) },
      });
      return viewWithRows(tx, read, {}, context.locale);
    });
  }

  /**
   * Takes the rows over, all of it or nothing. Rows overtaken by someone else's change are left out and say so.
   * @throws Problem `identity.import-not-found`, `identity.import-not-ready`
   */
  confirm(
    { id, includeDoubtful = false }: ConfirmPeopleImport,
    context: RequestContext,
  ): Promise<Answer<PeopleImportView>> {
    return this.transactions.run(context, async (tx) => {
      // Whoever gives or takes positions meanwhile waits: what was judged is what is written.
      await tx.query(HOLD_THE_ADMINISTRATORS);
      const found = await lockImport(tx, id);
      if (found.status !== 'ready' || !found.layout) throw notReady(found);
      const done = await this.apply(tx, found, found.layout, includeDoubtful);
      const { total, unchanged } = found.summary;
      const receipt: ImportReceipt = {
        ...done,
        unchanged,
        skipped: total - done.created - done.changed - unchanged,
        at: new Date().toISOString(),
        by: context.signedIn.name,
        fileSha256: found.fileSha256,
      };
      const confirmed: PeopleImport = { ...found, status: 'confirmed', receipt };
      await tx.manager.save(PeopleImport, confirmed);
      const { created, changed, skipped, fileSha256 } = receipt;
      await tx.audit('identity.import-confirmed', {
        object: objectOf(found),
        after: { includeDoubtful, created, changed, unchanged, skipped, fileSha256 },
      });
      return viewWithRows(tx, confirmed, {}, context.locale);
    });
  }

  /**
   * The links of people this import made and who have no password yet, each in one answer alone.
   * @throws Problem `identity.import-not-found`, `identity.links-taken`
   */
  async takeLinks({ id }: ById, context: RequestContext): Promise<ActivationLinks> {
    const secret = this.secrets.for(context);
    const linkKey = (personId: string): string => derivedKey(secret, personId);
    const answer = await this.transactions.run(context, async (tx): Promise<Handed> => {
      const found = await lockImport(tx, id);
      const waiting = await tx.query<{ id: string; name: string; username: string }>(
        `SELECT p.id, p.name, p.username FROM people_import_row r JOIN person p ON p.id = r.made_person_id
         WHERE r.import_id = $1 AND p.active AND p.password_hash IS NULL ORDER BY r.row`,
        [id],
      );
      if (!waiting.length) throw new Problem('identity.links-taken');
      const items: Handed['items'] = [];
      for (const person of waiting.slice(0, LINKS_AT_A_TIME)) {
        const expiresAt = await this.activations.issue(tx, person.id, linkKey(person.id));
        items.push({ ...person, expiresAt: expiresAt.toISOString() });
      }
      await tx.query(
        `UPDATE people_import_row SET made_person_id = NULL WHERE import_id = $1 AND made_person_id = ANY($2::uuid[])`,
        [id, items.map((person) => person.id)],
      );
      await tx.audit('identity.import-links-taken', {
        object: objectOf(found),
        after: { count: items.length },
      });
      return { items, remaining: waiting.length - items.length };
    });
    const { items, remaining } = opened(answer);
    return {
      items: items.map(({ id: personId, ...person }) => ({
        ...person,
        link: this.activations.link(linkKey(personId)),
      })),
      remaining,
    };
  }

  private async apply(
    tx: Tx,
    { id, kind }: PeopleImport,
    layout: Layout,
    includeDoubtful: boolean,
  ): Promise<{ created: number; changed: number }> {
    const outcomes = ['new', 'changed', ...(includeDoubtful ? ['doubtful'] : [])];
    const rows = await tx.query<KeptRow>(
      `SELECT row, outcome, texts FROM people_import_row
       WHERE import_id = $1 AND outcome = ANY($2::text[]) ORDER BY row`,
      [id, outcomes],
    );
    const judge = await this.dryRun.judgeFor(tx, kind, layout);
    const done = { created: 0, changed: 0 };
    const made: { row: number; person: string }[] = [];
    const overtaken: number[] = [];
    for (const { row, texts } of rows) {
      const { plan, outcome, isNew } = judge.judge(texts, row);
      if (!plan || (outcome === 'doubtful' && !includeDoubtful)) {
        overtaken.push(row);
        continue;
      }
      await judge.write(tx, plan);
      judge.note(plan);
      done[isNew ? 'created' : 'changed'] += 1;
      const person = judge.madePerson?.(plan);
      if (person) made.push({ row, person });
    }
    await tx.query(
      `UPDATE people_import_row r SET made_person_id = m.person
       FROM jsonb_to_recordset($2::jsonb) AS m(row integer, person uuid)
       WHERE r.import_id = $1 AND r.row = m.row`,
      [id, JSON.stringify(made)],
    );
    const reason: KeptReason = { field: null, code: 'changed-since' };
    await tx.query(
      `UPDATE people_import_row SET outcome = 'doubtful', reasons = reasons || $3::jsonb
       WHERE import_id = $1 AND row = ANY($2::integer[])`,
      [id, overtaken, JSON.stringify([reason])],
    );
    return done;
  }
}

async function lockImport(tx: Tx, id: string): Promise<PeopleImport> {
  const lock = { mode: 'pessimistic_write' } as const;
  const found = await tx.manager.findOne(PeopleImport, { where: { id }, lock });
  if (!found) throw new Problem('identity.import-not-found');
  return found;
}

const notReady = ({ status }: PeopleImport): Problem => new Problem('identity.import-not-ready', { status });

const objectOf = ({ id, fileName }: PeopleImport) => ({ kind: 'import', id, name: fileName });

const fieldsByTitle = ({ columns }: Layout): object =>
  Object.fromEntries(columns.map(({ header, field }) => [header, field]));
