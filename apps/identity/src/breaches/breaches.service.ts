import { Inject, Injectable } from '@nestjs/common';
import { BREACH_NOTICE_HOURS, hoursAfter, localDay } from '@selaras/calendar';
import {
  BREACH_MINIMUM,
  type BreachContent,
  type BreachPage,
  type BreachRow,
  type BreachView,
  type ById,
  type ChangeBreach,
  type CloseBreach,
  type ExportedFile,
  type FieldProblem,
  type ListBreaches,
  type RenderBreach,
  type TellBreach,
} from '@selaras/contracts';
import {
  Clock,
  NODE_SETTINGS,
  Problem,
  Transactions,
  decodeCursor,
  invalidInput,
  page,
  pageLimit,
  sourceOf,
  type Answer,
  type NodeSettings,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import { v7, validate as isUuid } from 'uuid';
import { nextOrdinal, numberOf } from '../data-requests/numbers.js';
import { PrivacyLetters } from '../data-requests/privacy-letters.js';
import { breachLetter } from './breach-letter.js';
import { BreachNotices } from './breach-notices.js';
import { BreachReport } from './breach.entity.js';

/** Failures of the protection of personal data and the notices of Article 46 UU 27/2022. */
@Injectable()
export class BreachesService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly notices: BreachNotices,
    private readonly letters: PrivacyLetters,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** The newest first. @throws Problem `common.invalid-cursor` */
  async list({ state, cursor, limit }: ListBreaches): Promise<BreachPage> {
    const after = decodeCursor(cursor, 1)?.map(String)[0];
    if (after !== undefined && !isUuid(after)) throw new Problem('common.invalid-cursor');
    const rows = await this.database.manager.find(BreachReport, {
      where: { ...(state ? { state } : {}), ...(after ? { id: LessThan(after) } : {}) },
      order: { id: 'DESC' },
      take: pageLimit(limit) + 1,
    });
    const { items, nextCursor } = page(rows, pageLimit(limit), ({ id }) => [id]);
    return { items: items.map(rowView), nextCursor };
  }

  /** @throws Problem `privacy.breach-not-found` */
  async get({ id }: ById): Promise<BreachView> {
    return view(await this.row(this.database.manager, id));
  }

  /** @throws Problem `common.invalid-input` when it was known in a time to come */
  report(body: BreachContent, context: RequestContext): Promise<Answer<BreachView>> {
    const knownAt = this.past('knownAt', body.knownAt);
    return this.transactions.run(context, async (tx) => {
      const year = Number(localDay(knownAt, this.node.TIME_ZONE).slice(0, 4));
      const row = await tx.manager.save(BreachReport, {
        ...contentOf(body, knownAt),
        id: v7(),
        year,
        ordinal: await nextOrdinal(tx, 'breach_report', year),
        state: 'draft',
        agencyToldAt: null,
        subjectsToldAt: null,
        publicToldAt: null,
        publicReason: null,
        closing: null,
        enteredBy: context.signedIn.name,
        reminded: 0,
        version: 1,
      });
      const number = numberOf('breach_report', row);
      const after = { number, title: row.title, knownAt: row.knownAt };
      await tx.audit('identity.breach-reported', { object: objectOf(row), after });
      await this.notices.remind(tx, row);
      return view(row);
    });
  }

  /** @throws Problem `privacy.breach-not-found`, `privacy.breach-closed`, `common.stale`, `common.invalid-input` */
  change(body: ChangeBreach, context: RequestContext): Promise<Answer<BreachView>> {
    const knownAt = this.past('knownAt', body.knownAt);
    return this.transactions.run(context, async (tx) => {
      const row = await this.lock(tx, body);
      const content = contentOf(body, knownAt);
      const changed = Object.entries(content).flatMap(([field, value]) =>
        String(row[field as keyof BreachReport]) === String(value) ? [] : [field],
      );
      // A term that moved is told anew from its beginning.
      const reminded = row.dueAt.getTime() === content.dueAt.getTime() ? row.reminded : 0;
      const saved = await tx.manager.save(BreachReport, {
        ...row,
        ...content,
        reminded,
        version: row.version + 1,
      });
      const after = { number: numberOf('breach_report', row), changed, knownAt: saved.knownAt };
      await tx.audit('identity.breach-changed', { object: objectOf(saved), after });
      if (row.state === 'draft' && reminded !== row.reminded) await this.notices.remind(tx, saved);
      return view(saved);
    });
  }

  /**
   * Notes that somebody has been told in writing, and when. Once subjects and agency both know, the task is done.
   * @throws Problem `privacy.breach-incomplete` while Article 46(2) misses something, and what `change` says
   */
  tell(body: TellBreach, context: RequestContext): Promise<Answer<BreachView>> {
    const at = body.at ? this.past('at', body.at) : this.clock.now();
    return this.transactions.run(context, async (tx) => {
      const row = await this.lock(tx, body);
      const wrong = missingOf(row).map((field): FieldProblem => ({ field, code: 'required' }));
      if (wrong.length) throw new Problem('privacy.breach-incomplete', {}, wrong);
      if (at < row.knownAt) throw invalidInput([{ field: 'at', code: 'not-matching' }]);
      const publicReason = body.reason?.trim() ?? '';
      if (body.to === 'public' && !publicReason) throw invalidInput([{ field: 'reason', code: 'required' }]);
      const told = {
        ...row,
        ...(body.to === 'agency' && { agencyToldAt: at }),
        ...(body.to === 'subjects' && { subjectsToldAt: at }),
        ...(body.to === 'public' && { publicToldAt: at, publicReason }),
      };
      const all = told.agencyToldAt !== null && told.subjectsToldAt !== null;
      const state = all ? 'notified' : row.state;
      const saved = await tx.manager.save(BreachReport, { ...told, state, version: row.version + 1 });
      const number = numberOf('breach_report', row);
      const after = { number, told: body.to, toldAt: at, late: at > row.dueAt };
      await tx.audit('identity.breach-told', { object: objectOf(row), after });
      if (all && row.state === 'draft') await this.notices.done(tx, saved);
      return view(saved);
    });
  }

  /** @throws Problem `privacy.breach-not-told` while subjects or agency do not know, and what `change` says */
  close(body: CloseBreach, context: RequestContext): Promise<Answer<BreachView>> {
    return this.transactions.run(context, async (tx) => {
      const row = await this.lock(tx, body);
      if (row.state !== 'notified') throw new Problem('privacy.breach-not-told');
      const closed = { ...row, state: 'closed', closing: body.closing, version: row.version + 1 } as const;
      const saved = await tx.manager.save(BreachReport, closed);
      const after = { number: numberOf('breach_report', row) };
      await tx.audit('identity.breach-closed', { object: objectOf(row), after });
      return view(saved);
    });
  }

  /** The written notice; what is not known yet stands as dots. @throws Problem `privacy.breach-not-found` */
  async render({ id, to, format }: RenderBreach, context: RequestContext): Promise<ExportedFile> {
    const row = await this.row(this.database.manager, id);
    const number = numberOf('breach_report', row);
    const { government } = await this.letters.frame();
    const written = breachLetter(row, to, { government, moment: (at) => this.letters.moment(at) });
    const made = await this.letters.letter(written, format, `pemberitahuan-${number}-${NAMES[to]}`);
    await this.transactions.inTransaction(
      (tx) =>
        tx.audit('identity.breach-printed', { object: objectOf(row), after: { number, told: to, format } }),
      sourceOf(context),
    );
    return made;
  }

  private past(field: string, text: string): Date {
    const at = new Date(text);
    if (at > this.clock.now()) throw invalidInput([{ field, code: 'not-matching' }]);
    return at;
  }

  private async row(manager: EntityManager, id: string): Promise<BreachReport> {
    const row = await manager.findOneBy(BreachReport, { id });
    if (!row) throw new Problem('privacy.breach-not-found');
    return row;
  }

  private async lock(tx: Tx, { id, version }: { id: string; version: number }): Promise<BreachReport> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.manager.findOne(BreachReport, { where: { id }, lock });
    if (!row) throw new Problem('privacy.breach-not-found');
    if (row.state === 'closed')
      throw new Problem('privacy.breach-closed', { number: numberOf('breach_report', row) });
    if (row.version !== version) throw new Problem('common.stale', { current: row.version, given: version });
    return row;
  }
}

const NAMES = { agency: 'lembaga', subjects: 'subjek-data', public: 'masyarakat' } as const;

const objectOf = (row: BreachReport) => ({
  kind: 'breach',
  id: row.id,
  name: numberOf('breach_report', row),
});

const contentOf = (body: BreachContent, knownAt: Date) => ({
  title: body.title,
  knownAt,
  dueAt: hoursAfter(knownAt, BREACH_NOTICE_HOURS),
  happened: body.happened?.trim() ?? '',
  how: body.how?.trim() ?? '',
  dataExposed: body.dataExposed?.trim() ?? '',
  subjects: body.subjects?.trim() ?? '',
  subjectCount: body.subjectCount ?? null,
  consequences: body.consequences?.trim() ?? '',
  handling: body.handling?.trim() ?? '',
  recovery: body.recovery?.trim() ?? '',
  contact: body.contact?.trim() ?? '',
});

const missingOf = (row: BreachReport): string[] => BREACH_MINIMUM.filter((field) => row[field] === '');

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const rowView = (row: BreachReport): BreachRow => ({
  id: row.id,
  number: numberOf('breach_report', row),
  title: row.title,
  state: row.state,
  knownAt: row.knownAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  agencyToldAt: iso(row.agencyToldAt),
  subjectsToldAt: iso(row.subjectsToldAt),
});

const view = (row: BreachReport): BreachView => ({
  ...rowView(row),
  happened: row.happened,
  how: row.how,
  dataExposed: row.dataExposed,
  subjects: row.subjects,
  subjectCount: row.subjectCount,
  consequences: row.consequences,
  handling: row.handling,
  recovery: row.recovery,
  contact: row.contact,
  publicToldAt: iso(row.publicToldAt),
  publicReason: row.publicReason,
  closing: row.closing,
  missing: missingOf(row),
  enteredBy: row.enteredBy,
  version: row.version,
});
