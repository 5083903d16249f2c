import type { Client } from 'pg';

const HOUR_MS = 3_600_000;

/** What every service forgets, and when: facts stay replayable for 30 days, an answered key may be repeated for seven. */
const STATEMENTS = [
  `DELETE FROM outbox WHERE published_at < now() - interval '30 days'`,
  `DELETE FROM inbox WHERE received_at < now() - interval '60 days'`,
  `DELETE FROM idempotency WHERE created_at < now() - interval '7 days' AND caller <> 'provisioner'`,
];

/** Keeps the platform's own tables from growing for ever; run by the leading relay, at most once an hour. */
export class Sweep {
  private nextAt = 0;

  async runWhenDue(client: Pick<Client, 'query'>): Promise<void> {
    if (Date.now() < this.nextAt) return;
    this.nextAt = Date.now() + HOUR_MS;
    for (const statement of STATEMENTS) await client.query(statement);
  }
}
