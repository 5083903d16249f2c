import type {
  AuditEntryDetail,
  AuditEntryPage,
  AuditExportOpened,
  AuditFilter,
  AuditVerification,
  ByAuditEntry,
  OpenAuditExport,
  UnmaskAuditEntry,
  VerifyAudit,
} from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import type { RequestContext } from '../bus/context.js';
import type { Transactions, Tx } from '../database/transactions.js';
import { page, pageLimit } from '../pages/cursor.js';
import { Problem } from '../problems/problem.js';
import { Anchors } from './anchors.js';
import { sourceOf } from './audit-record.js';
import { ENTRY, pageQuery, type AuditDetailRow, type AuditRow } from './audit.queries.js';
import { entryView, maskedDetail, openDetail } from './audit.views.js';
import { verifyChain } from './verify-chain.js';

export interface AuditParts {
  service: string;
  governmentCode: string;
  dataDir: string;
  zone: string;
  database: DataSource;
  transactions: Transactions;
}

/** What people may know of one service's audit trail. Taking it out, unmasking and verifying are on record themselves. */
export class AuditService {
  private readonly anchors: Anchors;

  constructor(private readonly parts: AuditParts) {
    this.anchors = new Anchors(parts.dataDir, parts.service);
  }

  async list(filter: AuditFilter): Promise<AuditEntryPage> {
    const limit = pageLimit(filter.limit);
    const { text, values } = pageQuery(filter, limit, this.parts.zone);
    const rows = await this.parts.database.query<AuditRow[]>(text, values);
    const { items, nextCursor } = page(rows, limit, ({ at, id }) => [at, id]);
    return { items: items.map((row) => entryView(this.parts.service, row)), nextCursor };
  }

  /** @throws Problem `audit.entry-not-found` */
  async get({ id }: ByAuditEntry): Promise<AuditEntryDetail> {
    const [row] = await this.parts.database.query<AuditDetailRow[]>(ENTRY, [id]);
    if (!row) throw new Problem('audit.entry-not-found');
    return maskedDetail(this.parts.service, row);
  }

  /** Shows what is masked once its reason is on record. @throws Problem `audit.entry-not-found` */
  unmask({ id, reason }: UnmaskAuditEntry, context: RequestContext): Promise<AuditEntryDetail> {
    return this.record(context, async (tx) => {
      const [row] = await tx.query<AuditDetailRow>(ENTRY, [id]);
      if (!row) throw new Problem('audit.entry-not-found');
      await tx.audit('audit.unmasked', {
        object: { kind: 'audit-entry', id, name: row.event },
        after: { reason },
      });
      return openDetail(this.parts.service, row);
    });
  }

  /** Puts on record that this trail is taken out; the pages are then read one by one as for the screen. */
  openExport(
    { format, cursor: _cursor, limit: _limit, ...filter }: OpenAuditExport,
    context: RequestContext,
  ): Promise<AuditExportOpened> {
    return this.record(context, async (tx) => {
      await tx.audit('audit.exported', { after: { format, filter } });
      const [row] = await tx.query<{ at: Date }>('SELECT clock_timestamp() AS at');
      return { asOf: (row?.at ?? new Date()).toISOString() };
    });
  }

  /** One part of a verification; the last one puts its result on record. @throws Problem `common.invalid-cursor` */
  async verify({ cursor }: VerifyAudit, context: RequestContext): Promise<AuditVerification> {
    const { database, service, governmentCode } = this.parts;
    const found = await verifyChain({ database, service, governmentCode, anchors: this.anchors }, cursor);
    if (found.finished) {
      const { broken, checked, head } = found;
      const after = { result: broken?.fault ?? 'intact', checked, headHash: head?.hash ?? null };
      await this.record(context, (tx) => tx.audit('audit.verified', { after }));
    }
    return found;
  }

  private record<T>(context: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.parts.transactions.inTransaction(work, sourceOf(context));
  }
}
