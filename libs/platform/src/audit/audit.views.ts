import type { AuditEntryDetail, AuditEntryView } from '@selaras/contracts';
import { shortenedAddress } from '../addresses/network.js';
import { maskData, maskPatterns, maskText, personalKind } from '../personal-data/mask.js';
import type { AuditDetailRow, AuditRow } from './audit.queries.js';

type Values = Record<string, unknown> | null;

const read = (text: string | null): Values => (text === null ? null : (JSON.parse(text) as Values));

const fieldsOf = (...values: Values[]): string[] => [
  ...new Set(values.flatMap((value) => Object.keys(value ?? {}))),
];

function objectName({ object_kind: kind, object_name: name }: AuditRow): string | null {
  if (name === null) return null;
  const personal = personalKind(kind, 'name');
  return personal ? maskText(personal, name) : maskPatterns(name);
}

/** An entry without its values; the name of a person it is about is masked, the address shortened. */
export const entryView = (service: string, row: AuditRow): AuditEntryView => ({
  id: row.id,
  at: row.at,
  service,
  event: row.event,
  outcome: row.outcome,
  reason: row.reason,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, position: row.actor_position },
  object: row.object_kind ? { kind: row.object_kind, id: row.object_id ?? '', name: objectName(row) } : null,
  fields: fieldsOf(read(row.before), read(row.after)),
  origin: shortenedAddress(row.origin),
});

/** An entry with its values, masked. */
export function maskedDetail(service: string, row: AuditDetailRow): AuditEntryDetail {
  const before = maskData(row.object_kind, read(row.before));
  const after = maskData(row.object_kind, read(row.after));
  const view = entryView(service, row);
  const hidden = before.masked || after.masked || (view.object?.name ?? null) !== row.object_name;
  return {
    ...view,
    before: before.value,
    after: after.value,
    masked: hidden || row.origin !== view.origin,
    position: row.position,
    seal: row.seal,
    correlationId: row.correlation_id,
  };
}

/** An entry as it was written. */
export function openDetail(service: string, row: AuditDetailRow): AuditEntryDetail {
  const masked = maskedDetail(service, row);
  return {
    ...masked,
    object: masked.object && { ...masked.object, name: row.object_name },
    before: read(row.before),
    after: read(row.after),
    masked: false,
    origin: row.origin,
  };
}
