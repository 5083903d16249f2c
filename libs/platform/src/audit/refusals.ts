import { PROBLEMS, auditEventOf, type AuditEventCode } from '@selaras/contracts';
import type { Logger } from 'pino';
import { networkOf } from '../addresses/network.js';
import type { RequestContext } from '../bus/context.js';
import type { Problem } from '../problems/problem.js';
import { sourceOf, type AuditRecord, type AuditSource } from './audit-record.js';

const WINDOW_MS = 60_000;
/** Entries written at once within a window; with what they repeat, under 60 MB a day of a flood that never ends. */
const AT_ONCE = 30;

/** Not signed in, not allowed, not there, not in this state, no longer there. Bad input is no attempt at anything. */
const ATTEMPTS = [401, 403, 404, 409, 410];

type Write = (source: AuditSource, event: AuditEventCode, record: AuditRecord) => Promise<void>;

interface Noted {
  source: AuditSource;
  event: AuditEventCode;
  record: AuditRecord;
  repeated: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[A-Za-z0-9.]{1,20}$/;

/** What the question was about, where it says so by our own identifiers: nothing else a stranger typed is kept. */
function objectOf(event: AuditEventCode, body: unknown): AuditRecord['object'] {
  const kind = auditEventOf(event)?.object;
  const { id, code } = (body ?? {}) as { id?: unknown; code?: unknown };
  if (!kind || typeof id !== 'string' || !UUID.test(id)) return undefined;
  return { kind, id: typeof code === 'string' && CODE.test(code) ? `${id}/${code}` : id };
}

/**
 * Puts refused attempts on record, outside the transaction that was rolled back and after the answer was given. One person
 * (or one network of somebody not signed in) refused for one reason at one thing to do leaves one entry a minute, and a
 * second one that says how often it was repeated; beyond 30 a minute only numbers are kept, one entry for each reason. The
 * counts are this process's own: a crash loses those of its last minute, never the first entry.
 */
export class Refusals {
  private noted = new Map<string, Noted>();
  private overflow = new Map<string, Noted>();
  private last: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly write: Write,
    private readonly log: Logger,
  ) {
    this.timer = setInterval(() => this.turn(), WINDOW_MS);
    this.timer.unref();
  }

  /** A question that was refused. Never throws. */
  ofQuestion(context: RequestContext, event: AuditEventCode, problem: Problem, body: unknown): void {
    if (!ATTEMPTS.includes(PROBLEMS[problem.code].status)) return;
    this.note(sourceOf(context), event, { refused: problem.code, object: objectOf(event, body) });
  }

  /** Any refused attempt: a failed sign-in, a delivery that was not believed. Never throws. */
  note(source: AuditSource, event: AuditEventCode, record: AuditRecord & { refused: string }): void {
    const actor = record.actor ?? source.actor;
    const who = actor.id || networkOf(source.origin ?? '');
    const key = JSON.stringify([actor.kind, who, event, record.refused]);
    const known = this.noted.get(key);
    if (known) {
      known.repeated += 1;
    } else if (this.noted.size < AT_ONCE) {
      this.noted.set(key, { source, event, record, repeated: 0 });
      this.put({ source, event, record, repeated: 0 });
    } else {
      this.count(event, record.refused);
    }
  }

  /** Writes what was only counted; to be called before the database is let go. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.turn();
    await this.last;
  }

  /** Ends the minute. */
  turn(): void {
    const counted = [...this.noted.values(), ...this.overflow.values()].filter(
      ({ repeated }) => repeated > 0,
    );
    this.noted = new Map();
    this.overflow = new Map();
    for (const noted of counted) this.put(noted);
  }

  /** Resolves when everything noted so far is written. */
  settled(): Promise<void> {
    return this.last;
  }

  private count(event: AuditEventCode, refused: string): void {
    const key = JSON.stringify([event, refused]);
    const known = this.overflow.get(key);
    if (known) known.repeated += 1;
    else this.overflow.set(key, { source: MANY, event, record: { refused }, repeated: 1 });
  }

  private put({ source, event, record, repeated }: Noted): void {
    const said = repeated ? { ...record, after: { ...record.after, repeated } } : record;
    this.last = this.last
      .then(() => this.write(source, event, said))
      .catch((error: unknown) => this.log.error({ err: error, event }, 'refused attempt not on record'));
  }
}

/** Too many to name. */
const MANY: AuditSource = {
  actor: { kind: 'visitor', id: '', name: 'Banyak pihak' },
  origin: null,
  correlationId: null,
};
