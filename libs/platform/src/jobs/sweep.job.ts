import type { DataSource } from 'typeorm';
import type { JobSettings } from '../config/platform-settings.js';
import type { DeclaredJob } from './job.js';

/** The broker keeps facts for 30 days; what was received must be remembered for longer than one can come again. */
const INBOX_MARGIN = 2;

/** What every service forgets of the platform's own tables: published facts, received messages, answered keys. */
export const sweepJob = (database: DataSource, settings: JobSettings): DeclaredJob => ({
  name: 'platform.sweep',
  timing: { cron: '17 * * * *', zone: 'UTC' },
  async run() {
    const { FACTS_KEPT_DAYS: facts, REQUEST_KEYS_KEPT_DAYS: keys } = settings;
    await database.query(`DELETE FROM outbox WHERE published_at < now() - make_interval(days => $1)`, [
      facts,
    ]);
    await database.query(`DELETE FROM inbox WHERE received_at < now() - make_interval(days => $1)`, [
      facts * INBOX_MARGIN,
    ]);
    await database.query(
      `DELETE FROM idempotency WHERE created_at < now() - make_interval(days => $1) AND caller <> 'provisioner'`,
      [keys],
    );
  },
});
