import { Inject, Injectable } from '@nestjs/common';
import { localDay, timeLeft } from '@selaras/calendar';
import { DATA_OFFICERS, type NoticeRecipient } from '@selaras/contracts';
import { Clock, NODE_SETTINGS, type NodeSettings, type Tx } from '@selaras/platform';
import { NoticeKeeper } from '../notices/notice-keeper.js';
import type { DataRequest } from './data-request.entity.js';
import { numberOf } from './numbers.js';

const OFFICERS: NoticeRecipient[] = DATA_OFFICERS.map((role) => ({ personId: null, role, agencyId: null }));

/** A last day is told anew, and so is that the term has passed. */
const PRESSING_HOURS = 24;

/** How pressing a term is: 0 there is time, 1 a day is left, 2 it has passed. */
export function stageOf(dueAt: Date, now: Date): number {
  const { passed } = timeLeft(dueAt, now);
  if (passed) return 2;
  return dueAt.getTime() - now.getTime() <= PRESSING_HOURS * 3_600_000 ? 1 : 0;
}

const STAGES = [
  { id: '', en: '' },
  { id: ' (sisa waktu kurang dari 24 jam)', en: ' (less than 24 hours left)' },
  { id: ' (tenggat 3 × 24 jam lewat)', en: ' (the 3 × 24 hours have passed)' },
] as const;

const WORDS = {
  copy: { id: 'minta salinan data', en: 'asks for a copy' },
  correction: { id: 'minta perbaikan data', en: 'asks for a correction' },
  erasure: { id: 'minta penghapusan data', en: 'asks for an erasure' },
  restriction: { id: 'minta pembatasan pemrosesan', en: 'asks for a restriction' },
  objection: { id: 'mengajukan keberatan', en: 'objects' },
} as const;

const OUTCOMES = {
  granted: { id: 'dikabulkan', en: 'granted' },
  'partly-granted': { id: 'dikabulkan sebagian', en: 'granted in part' },
  refused: { id: 'ditolak', en: 'refused' },
} as const;

/** What officers owe, and what applicants learn. Nobody's name is in a notice: it goes out by mail. */
@Injectable()
export class RequestNotices {
  constructor(
    private readonly keeper: NoticeKeeper,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** The task of those who decide, as pressing as it is now. */
  async remind(tx: Tx, row: DataRequest): Promise<void> {
    const stage = stageOf(row.dueAt, this.clock.now());
    const number = numberOf('data_request', row);
    const { id, en } = WORDS[row.kind];
    await this.task(tx, `data-request:${row.id}`, {
      path: `/administrasi/pdp/permintaan/${row.id}`,
      dueAt: row.dueAt,
      stage,
      title: { id: `${number}: pemohon ${id}`, en: `${number}: an applicant ${en}` },
    });
  }

  /** A task under a term of hours. */
  async task(
    tx: Tx,
    key: string,
    told: { path: string; dueAt: Date; stage: number; title: { id: string; en: string } },
  ): Promise<void> {
    const { id, en } = STAGES[told.stage] ?? STAGES[0];
    await this.keeper.tell(tx, {
      key,
      notice: {
        kind: 'task',
        to: OFFICERS,
        title: { id: `${told.title.id}${id}`, en: `${told.title.en}${en}` },
        path: told.path,
        due: localDay(told.dueAt, this.node.TIME_ZONE),
        urgent: told.stage > 0,
        quiet: false,
      },
    });
  }

  /** Nothing is owed any more. */
  withdraw(tx: Tx, key: string): Promise<void> {
    return this.keeper.tell(tx, { key, notice: null });
  }

  /** The task is done; an applicant with an account learns what was decided. */
  async done(tx: Tx, row: DataRequest): Promise<void> {
    await this.withdraw(tx, `data-request:${row.id}`);
    if (!row.personId || row.state === 'withdrawn' || row.state === 'received') return;
    const number = numberOf('data_request', row);
    const { id, en } = OUTCOMES[row.state];
    await this.keeper.tell(tx, {
      key: `data-answer:${row.id}`,
      notice: {
        kind: 'news',
        to: [{ personId: row.personId, role: null, agencyId: null }],
        title: { id: `Permintaan ${number} ${id}`, en: `Request ${number} ${en}` },
        path: '/akun/data-pribadi',
        due: null,
        urgent: true,
        quiet: false,
      },
    });
  }
}
