import type { AuditEventCode, Caller } from '@selaras/contracts';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { RequestContext } from '../bus/context.js';
import { recordable } from './recordable.js';

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

/** Whoever sets the node up on the server itself, where nobody is signed in. */
export const PROVISIONER: AuditSource = {
  actor: { kind: 'service', id: 'provisioner', name: 'Penyiapan simpul' },
  origin: null,
  correlationId: null,
};

const VISITOR: AuditActor = { kind: 'visitor', id: '', name: '' };

/** A caller as the trail names them, in the first of their positions. */
export const actorOf = ({ kind, id, name, positions }: Caller): AuditActor => ({
  kind,
  id,
  name,
  position: positions[0]?.title ?? null,
});

/** Whoever asked, in the position that opened the handler. */
export const sourceOf = ({ caller, position, origin, correlationId }: RequestContext): AuditSource => ({
  actor: caller ? { ...actorOf(caller), ...(position && { position }) } : VISITOR,
  origin,
  correlationId,
});

/** A name is shown in a row: the thing itself has the rest. */
const MAX_NAME = 300;

type Cells = readonly (string | null)[];

const cellsOf = (source: AuditSource, event: AuditEventCode, record: AuditRecord): Cells => {
  const actor = record.actor ?? source.actor;
  return [
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
    record.object?.name?.slice(0, MAX_NAME) ?? null,
    recordable(record.before),
    recordable(record.after),
    source.origin,
    source.correlationId,
  ];
};

const COLUMNS = `id, event, outcome, reason, actor_kind, actor_id, actor_name, actor_position,
  object_kind, object_id, object_name, before, after, origin, correlation_id`;
const CELLS = Array.from({ length: 15 }, (_, place) => `$${place + 1}::${place ? 'text' : 'uuid'}[]`).join(
  ', ',
);

/** Adds entries and puts them into the sealer's queue, one statement however many; part of the manager's transaction. */
export async function writeAudit(
  manager: EntityManager,
  source: AuditSource,
  event: AuditEventCode,
  records: readonly AuditRecord[],
): Promise<void> {
  const rows = records.map((record) => cellsOf(source, event, record));
  if (!rows.length) return;
  await manager.query(
    `WITH entry AS (
       INSERT INTO audit_entry (at, ${COLUMNS})
       SELECT clock_timestamp(), given.* FROM unnest(${CELLS}) AS given RETURNING position)
     INSERT INTO audit_waiting (position) SELECT position FROM entry`,
    rows[0]?.map((_, place) => rows.map((row) => row[place])),
  );
}
