import { Inject, Injectable } from '@nestjs/common';
import { Clock, Job, SERVICE_SETTINGS, Transactions } from '@selaras/platform';
import type { RegistrySettings } from '../settings.js';

/** The rows of an import are for looking at and confirming; its summary and receipt stay. */
@Injectable()
export class ImportSweep {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: RegistrySettings,
  ) {}

  /** One nobody confirmed goes altogether: the catalogue has changed since its dry run. */
  @Job('registry.import-sweep', { cron: '47 1 * * *' })
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.settings.IMPORT_ROWS_KEPT_DAYS * 86_400_000);
    await this.transactions.inTransaction(async (tx) => {
      const old = await tx.query<{ id: string; status: string }>(
        `SELECT id, status FROM import WHERE created_at < $1 AND status IN ('ready', 'confirmed', 'failed')
         FOR UPDATE SKIP LOCKED`,
        [before],
      );
      await tx.query('DELETE FROM import_row WHERE import_id = ANY($1)', [old.map(({ id }) => id)]);
      const unconfirmed = old.filter(({ status }) => status === 'ready').map(({ id }) => id);
      await tx.query('DELETE FROM import WHERE id = ANY($1)', [unconfirmed]);
    });
  }
}
