import { Injectable } from '@nestjs/common';
import type { ById, Nothing, PageRequest, ResetRequestPage, ResetRequestView } from '@selaras/contracts';
import {
  Problem,
  Transactions,
  page,
  pageLimit,
  type Answer,
  type AuditSource,
  type RequestContext,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { ActivationsService } from '../activations/activations.service.js';
import { newSecret } from '../keys/secrets.js';
import { isoOf, timePlace } from '../lists/time-place.js';
import { ResetRequest } from './reset-request.entity.js';

type Listed = ResetRequestView & { at: string };

/** People who have forgotten their password and ask for a link themselves. */
@Injectable()
export class ResetsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly activations: ActivationsService,
  ) {}

  /**
   * By mail where mail reaches the person, else onto the administrator's list; links handed over before stay good until a
   * new one exists. Nothing for a name nobody has: who asks is told the same, and does not wait for this.
   */
  async ask(username: string, from: Omit<AuditSource, 'actor'>): Promise<void> {
    const source: AuditSource = { ...from, actor: { kind: 'visitor', id: '', name: '' } };
    await this.transactions.inTransaction(async (tx) => {
      const [person] = await tx.query<{ id: string; name: string }>(
        'SELECT id, name FROM person WHERE username = $1 AND active',
        [username],
      );
      if (!person) return;
      const mailed = await this.activations.mailTo(tx, person.id, newSecret());
      if (!mailed) {
        await tx.query('INSERT INTO reset_request (person_id) VALUES ($1) ON CONFLICT DO NOTHING', [
          person.id,
        ]);
      }
      const object = { kind: 'person', id: person.id, name: person.name };
      await tx.audit('identity.reset-requested', { object, after: { mailed } });
    }, source);
  }

  /** The oldest first. */
  async list({ limit, cursor }: PageRequest): Promise<ResetRequestPage> {
    const place = timePlace(cursor);
    const rows = await this.database.query<Listed[]>(
      `SELECT p.id, p.name, p.username, ${isoOf('r.requested_at')} AS "requestedAt", r.requested_at::text AS at
       FROM reset_request r JOIN person p ON p.id = r.person_id
       WHERE $1::timestamptz IS NULL OR (r.requested_at, r.person_id) > ($1, $2::uuid)
       ORDER BY r.requested_at, r.person_id LIMIT $3`,
      [place?.at ?? null, place?.id ?? null, pageLimit(limit) + 1],
    );
    const { items, nextCursor } = page(rows, pageLimit(limit), (row) => [row.at, row.id]);
    return { items: items.map(({ at: _at, ...view }) => view), nextCursor };
  }

  /** @throws Problem `identity.reset-request-not-found` */
  dismiss({ id }: ById, context: RequestContext): Promise<Answer<Nothing>> {
    return this.transactions.run(context, async (tx) => {
      const { affected } = await tx.manager.delete(ResetRequest, { personId: id });
      if (!affected) throw new Problem('identity.reset-request-not-found');
      await tx.audit('identity.reset-dismissed', { object: { kind: 'person', id } });
      return {};
    });
  }
}
