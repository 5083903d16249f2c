import { createHash } from 'node:crypto';
import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/nats-core';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Sealer } from '../audit/sealer.js';

const BATCH = 200;
const IDLE_MS = 1_000;
const RETRY_MS = 500;
export const EVENT_HEADERS = { type: 'Selaras-Type', at: 'Selaras-At' } as const;

interface Waiting {
  position: string;
  id: string;
  type: string;
  payload: string;
  created_at: Date;
}

/**
 * Publishes the outbox in order. One relay per schema leads (a session lock in Postgres); the others stand by.
 * A crash between publishing and marking publishes again: JetStream drops the copy by message id, and the inbox would.
 */
export class OutboxRelay {
  private readonly stream: JetStreamClient;
  private stopped = false;
  private news = false;
  /** Within a burst each batch begins behind the one before: rows just published need not be stepped over again. */
  private after = '0';
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    connection: NatsConnection,
    private readonly databaseUrl: string,
    private readonly schema: string,
    private readonly log: Logger,
    private readonly sealer: Sealer,
  ) {
    this.stream = jetstream(connection, { checkAPI: false });
  }

  start(): void {
    this.running = this.lead();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async lead(): Promise<void> {
    while (!this.stopped) {
      const client = new pg.Client({
        connectionString: this.databaseUrl,
        options: `-c search_path=${this.schema}`,
      });
      client.on('error', () => this.wake());
      client.on('notification', () => {
        this.news = true;
        this.wake();
      });
      try {
        await client.connect();
        await client.query(`LISTEN ${this.schema}_outbox`);
        const key = createHash('sha256').update(`${this.schema}_outbox`).digest().readInt32BE();
        while (!this.stopped && !(await tryLock(client, key))) await this.pause(IDLE_MS);
        while (!this.stopped) {
          this.news = false;
          const unsealed = await this.sealer.sealWhenDue(client);
          if ((await this.publishBatch(client)) < BATCH && !unsealed) await this.pause(IDLE_MS);
        }
      } catch (error) {
        if (!this.stopped) this.log.warn({ err: error }, 'outbox relay starts again');
        await this.pause(RETRY_MS);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  private async publishBatch(client: pg.Client): Promise<number> {
    const began = this.after;
    this.after = '0';
    const { rows } = await client.query<Waiting>({
      name: 'outbox-waiting',
      text: `SELECT position, id, type, payload, created_at FROM outbox
             WHERE published_at IS NULL AND position > $1 ORDER BY position LIMIT ${BATCH}`,
      values: [began],
    });
    // All at once: the broker takes what comes over one connection in order, and one commit marks the whole batch.
    const outcomes = await Promise.allSettled(rows.map((row) => this.publish(row)));
    const failed = outcomes.findIndex(({ status }) => status === 'rejected');
    const published = failed < 0 ? rows : rows.slice(0, failed);
    if (published.length) {
      await client.query({
        name: 'outbox-published',
        text: 'UPDATE outbox SET published_at = now() WHERE position = ANY($1::bigint[])',
        values: [published.map(({ position }) => position)],
      });
    }
    // What came after the failure is published again with it: copies are dropped, and facts carry their version.
    const failure = outcomes[failed];
    if (failure?.status === 'rejected') throw failure.reason;
    if (rows.length === BATCH) this.after = rows.at(-1)?.position ?? '0';
    // At the end of a burst once more from the start: what was committed late stands before where it looked.
    return began === '0' ? rows.length : BATCH;
  }

  private publish(row: Waiting): Promise<unknown> {
    const h = headers();
    h.set(EVENT_HEADERS.type, row.type);
    h.set(EVENT_HEADERS.at, row.created_at.toISOString());
    return this.stream.publish(`event.${row.type}`, row.payload, { msgID: row.id, headers: h });
  }

  private pause(milliseconds: number): Promise<void> {
    if (this.stopped || this.news) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function tryLock(client: pg.Client, key: number): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [key]);
  return rows[0]?.held ?? false;
}
