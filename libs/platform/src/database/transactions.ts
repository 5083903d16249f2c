import { randomUUID } from 'node:crypto';
import type { AuditEventCode, Event } from '@selaras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM, sourceOf, writeAudit, type AuditRecord, type AuditSource } from '../audit/audit-record.js';
import type { RequestContext } from '../bus/context.js';
import { JsonText } from '../bus/json-text.js';
import { Problem } from '../problems/problem.js';

/** One transaction: rows and the facts about them, or neither. */
export class Tx {
  private readonly afterwards: (() => void)[] = [];

  /** @param source who is behind the work; jobs and consumers act as the service itself. */
  constructor(
    readonly manager: EntityManager,
    private readonly source: AuditSource = SYSTEM,
  ) {}

  /** Calls back once this transaction has committed; not at all when it is rolled back. */
  afterCommit(callback: () => void): void {
    this.afterwards.push(callback);
  }

  committed(): void {
    for (const callback of this.afterwards) callback();
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, parameters) as Promise<Row[]>;
  }

  /** Puts on record what this transaction does, in the same transaction: no act without its record. */
  audit(event: AuditEventCode, record: AuditRecord | readonly AuditRecord[]): Promise<void> {
    return writeAudit(this.manager, this.source, event, [record].flat());
  }

  /** Writes a fact into the outbox; it is published only if this transaction commits. */
  async publish<Payload extends object>(event: Event<Payload>, payload: Payload): Promise<void> {
    await this.manager.query('INSERT INTO outbox (id, type, payload) VALUES ($1, $2, $3)', [
      randomUUID(),
      event.type,
      JSON.stringify(payload),
    ]);
    await this.manager.query(`SELECT pg_notify(current_schema() || '_outbox', '')`);
  }
}

/**
 * Runs the writes of one question. Under an idempotency key the same question changes things once: a repeat, also a
 * concurrent one, gets the first answer; another question under the same key is refused.
 */
export class Transactions {
  constructor(private readonly database: DataSource) {}

  /** A transaction outside any question: consumers, jobs. */
  async inTransaction<T>(work: (tx: Tx) => Promise<T>, source: AuditSource = SYSTEM): Promise<T> {
    const [result, tx] = await this.database.transaction(async (manager) => {
      const tx = new Tx(manager, source);
      return [await work(tx), tx] as const;
    });
    tx.committed();
    return result;
  }

  /** @throws Problem `common.duplicate-request` when the key was used for a different content. */
  run<T extends object>(context: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T | JsonText<T>> {
    const key = context.idempotencyKey;
    return this.inTransaction(async (tx) => {
      if (!key) return work(tx);
      const identity = [context.caller?.id ?? '', context.subject, key];
      const fresh = await tx.query(
        `INSERT INTO idempotency (caller, subject, key, request_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING key`,
        [...identity, context.bodyHash],
      );
      if (fresh.length === 0) return this.repeated<T>(tx, identity, context.bodyHash);
      const answer = await work(tx);
      await tx.query(`UPDATE idempotency SET response = $4 WHERE caller = $1 AND subject = $2 AND key = $3`, [
        ...identity,
        JSON.stringify(answer),
      ]);
      return answer;
    }, sourceOf(context));
  }

  private async repeated<T extends object>(
    tx: Tx,
    identity: string[],
    bodyHash: string,
  ): Promise<JsonText<T>> {
    const [row] = await tx.query<{ request_hash: string; response: string }>(
      `SELECT request_hash, response FROM idempotency WHERE caller = $1 AND subject = $2 AND key = $3`,
      identity,
    );
    if (!row || row.request_hash !== bodyHash) throw new Problem('common.duplicate-request');
    return new JsonText<T>(row.response);
  }
}
