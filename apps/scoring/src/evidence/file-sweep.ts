import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  Job,
  LOG,
  ObjectStore,
  SERVICE_NAME,
  SERVICE_SETTINGS,
  Transactions,
  type JobRun,
} from '@selaras/platform';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { ScoringSettings } from '../settings.js';

/** Linking bytes and taking them away wait for each other: $1 their SHA-256. Held to the end of the transaction. */
export const HOLD_THE_BYTES = `SELECT pg_advisory_xact_lock(hashtextextended('evidence ' || $1, 0))`;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AT_A_TIME = 500;

/** Uploads nobody took, and evidence no answer holds any more: kept for a while, because people change their minds. */
@Injectable()
export class FileSweep {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly objects: ObjectStore,
    private readonly clock: Clock,
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(SERVICE_SETTINGS) private readonly settings: ScoringSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Job('scoring.file-sweep', { cron: '23 1 * * *', limitSeconds: 7_200 })
  async sweep({ signal }: Pick<JobRun, 'signal'>): Promise<void> {
    const now = this.clock.now().getTime();
    const staged = await this.objects.forgetStaged(
      new Date(now - this.settings.STAGED_FILES_KEPT_HOURS * HOUR_MS),
    );
    const before = new Date(now - this.settings.UNLINKED_FILES_KEPT_DAYS * DAY_MS);
    let unlinked = 0;
    let some: string[] = [];
    for await (const sha256 of this.objects.adoptedBefore(this.service, before)) {
      if (signal.aborted) return;
      some.push(sha256);
      if (some.length < AT_A_TIME) continue;
      unlinked += await this.forgetUnlinked(some, before);
      some = [];
    }
    unlinked += await this.forgetUnlinked(some, before);
    this.log.info({ staged, unlinked }, 'files nobody owns are gone');
  }

  private async forgetUnlinked(hashes: string[], before: Date): Promise<number> {
    const linked = await this.database.query<{ sha256: string }[]>(
      'SELECT DISTINCT sha256 FROM evidence WHERE sha256 = ANY($1)',
      [hashes],
    );
    const known = new Set(linked.map(({ sha256 }) => sha256));
    let forgotten = 0;
    for (const sha256 of hashes) if (!known.has(sha256)) forgotten += await this.forgetOne(sha256, before);
    return forgotten;
  }

  /** Looked at again under the lock: somebody may have linked the same bytes meanwhile. */
  private forgetOne(sha256: string, before: Date): Promise<number> {
    return this.transactions.inTransaction(async (tx) => {
      await tx.query(HOLD_THE_BYTES, [sha256]);
      const linked = await tx.query('SELECT FROM evidence WHERE sha256 = $1 LIMIT 1', [sha256]);
      if (linked.length > 0) return 0;
      return Number(await this.objects.forget(this.service, sha256, before));
    });
  }
}
