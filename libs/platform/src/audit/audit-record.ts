import type { AuditEventCode, Caller } from '@selaras/contracts';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { RequestContext } from '../bus/context.js';

/** Who did it. `position`: the title of the jabatan acted in. */
export interface AuditActor {
  kind: Caller['kind'] | 'visitor';
  id: string;
  name: string;
  position?: string | null;
}

/** What one entry says besides who, when and from where. */
export interface AuditRecord {
  /** The thing acted on, by its kind in code (`application`), its id, and the name people know it by. */
  object?: { kind: string; id: string; name?: string | null };
  /** Plain values only; absent for what did not exist before. Never a secret, not even as a hash. */
  before?: object | null;
  after?: object | null;
  /** Absent: it was done. A problem's code: it was refused for that reason. */
  refused?: string;
  /** The position acted in, where the service knows which of several it was. */
  position?: string | null;
  /** Whoever acted, where the question itself carries no caller: at sign-in. */
  actor?: AuditActor;
}

/** What the question behind the work says of who asked and from where. */
export interface AuditSource {
  actor: AuditActor;
  origin: string | null;
  correlationId: string | null;
}

/** The service itself: jobs and consumers. */
export const SYSTEM: AuditSource = {
  actor: { kind: 'service', id: 'system', name: 'Sistem' },
  origin: null,
  correlationId: null,
};

const VISITOR: AuditActor = { kind: 'visitor', id: '', name: '' };

export const sourceOf = ({ caller, origin, correlationId }: RequestContext): AuditSource => ({
  actor: caller
    ? { kind: caller.kind, id: caller.id, name: caller.name, position: caller.positions[0]?.title ?? null }
    : VISITOR,
  origin,
  correlationId,
});

const text = (value: object | null | undefined): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);

/** Adds one entry; part of the manager's transaction. */
export async function writeAudit(
  manager: EntityManager,
  source: AuditSource,
  event: AuditEventCode,
  record: AuditRecord,
): Promise<void> {
  const actor = record.actor ?? source.actor;
  await manager.query(
    `INSERT INTO audit_entry (id, at, event, outcome, reason, actor_kind, actor_id, actor_name, actor_position,
       object_kind, object_id, object_name, before, after, origin, correlation_id)
     VALUES ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      v7(),
      event,
      record.refused ? 'refused' : 'done',
      record.refused ?? null,
      actor.kind,
      actor.id,
      actor.name,
      record.position ?? actor.position ?? null,
      record.object?.kind ?? null,
      record.object?.id ?? null,
      record.object?.name ?? null,
      text(record.before),
      text(record.after),
      source.origin,
      source.correlationId,
    ],
  );
}
