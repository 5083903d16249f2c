import type { AuditEventCode, Caller } from '@selaras/contracts';
import { actedAs, type AuditRecord, type Tx } from '@selaras/platform';
import type { Changes } from './application-changes.js';
import type { StoredApplication } from './application-fields.js';

/** The position a caller writes the catalogue in. */
export const writingPosition = (caller: Caller): string | null =>
  actedAs(caller, 'catalogue-steward', 'agency-operator', 'head-of-agency').position;

function eventOf(action: 'created' | 'changed', changes: Changes): AuditEventCode {
  if (action === 'created') return 'registry.application-created';
  return changes['status']?.[1] === 'inactive'
    ? 'registry.application-retired'
    : 'registry.application-changed';
}

const side = (changes: Changes, place: 0 | 1): object =>
  Object.fromEntries(Object.entries(changes).map(([field, pair]) => [field, pair[place]]));

/** Puts one written entry on record, field by field; agencies stand by the names they had then. */
export async function auditApplication(
  tx: Tx,
  action: 'created' | 'changed',
  { id, state }: StoredApplication,
  changes: Changes,
  caller: Caller,
): Promise<void> {
  const record: AuditRecord = {
    object: { kind: 'application', id, name: state.name },
    before: action === 'created' ? null : side(changes, 0),
    after: side(changes, 1),
    position: writingPosition(caller),
  };
  await tx.audit(eventOf(action, changes), record);
}
