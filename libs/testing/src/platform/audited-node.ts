import { randomUUID } from 'node:crypto';
import { auditOf, type AuditEntryDetail, type AuditVerification } from '@selaras/contracts';
import { Transactions, type AuditRecord, type AuditSource, type CallContext } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import { TestNode } from '../test-node.js';
import { until } from '../until.js';
import { echoService } from './echo-service.js';

export const AUDIT = auditOf('identity');

/** A node with one service whose audit trail is looked at, as auditor over the bus and as the schema's owner. */
export class AuditedNode {
  private constructor(
    readonly node: TestNode,
    /** The schema's owner: what an intruder with the database in hand could do. */
    readonly owner: DataSource,
    readonly auditor: CallContext,
  ) {}

  static async start(): Promise<AuditedNode> {
    const node = await TestNode.start({ services: [echoService] });
    node.issuer.serve(await node.connect('identity'));
    const owner = await node.migratorDatabase('identity').initialize();
    return new AuditedNode(node, owner, await node.as({ role: 'auditor', name: 'Pemeriksa (contoh)' }));
  }

  async stop(): Promise<void> {
    await this.owner.destroy();
    await this.node.stop();
  }

  /** One entry, written as a service writes it. */
  async write(record: AuditRecord = {}, source?: AuditSource): Promise<void> {
    await this.node
      .service('identity')
      .app.get(Transactions)
      .inTransaction((tx) => tx.audit('identity.agency-changed', record), source);
  }

  async writeMany(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1)
      await this.write({ object: { kind: 'agency', id: randomUUID(), name: `Dinas ${i}` } });
  }

  sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.owner.query<Row[]>(text, values);
  }

  /** Waits until the sealer has come to everything. */
  sealed(): Promise<true> {
    return until('everything to be sealed', async () => {
      const [row] = await this.sql<{ count: number }>('SELECT count(*)::int AS count FROM audit_waiting');
      return row?.count === 0 && true;
    });
  }

  verify(cursor?: string): Promise<AuditVerification> {
    return this.node.request(AUDIT.verify, { cursor }, this.auditor);
  }

  list(filter: object = {}) {
    return this.node.request(AUDIT.list, filter, this.auditor);
  }

  async details(filter: object = {}): Promise<AuditEntryDetail[]> {
    const { items } = await this.list(filter);
    return Promise.all(items.map(({ id }) => this.node.request(AUDIT.get, { id }, this.auditor)));
  }
}
