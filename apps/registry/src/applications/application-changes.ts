import type { AgencyCopy } from '@selaras/platform';
import { FIELDS, type ApplicationState, type FieldName, type FieldValue } from './application-fields.js';

/**
 * Field → [before, after], for people: agencies stand there by the name they had at that moment, so that history stays
 * readable when one is renamed or closed.
 */
export type Changes = Record<string, [FieldValue, FieldValue]>;

type Agencies = ReadonlyMap<string, Pick<AgencyCopy, 'name'>>;

const same = (one: FieldValue, other: FieldValue): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((item, index) => item === other[index])
    : one === other;

const isBlank = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && !value.length);

function named(field: FieldName, value: FieldValue, agencies: Agencies): FieldValue {
  const name = (id: string): string => agencies.get(id)?.name ?? id;
  if (field === 'ownerAgencyId' && typeof value === 'string') return name(value);
  if (field === 'userAgencyIds' && Array.isArray(value)) return value.map(name);
  return value;
}

/** What differs between two states; `before` null: a new entry, whose filled fields are listed. */
export function changesBetween(
  before: ApplicationState | null,
  after: ApplicationState,
  agencies: Agencies,
): Changes {
  const changes: Changes = {};
  for (const { name } of FIELDS) {
    const from = before ? before[name] : null;
    const to = after[name];
    if (before ? same(from, to) : isBlank(to)) continue;
    changes[name] = [named(name, from, agencies), named(name, to, agencies)];
  }
  return changes;
}
