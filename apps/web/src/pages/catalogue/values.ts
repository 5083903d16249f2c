import type { Application, ChangeApplication, CreateApplication } from '../../api/types.js';
import { FIELD_NAMES, type FieldName } from './attributes.js';

/** What the form holds: texts as typed, lists as arrays. */
export type EntryValues = Record<Exclude<FieldName, ListField>, string> & Record<ListField, string[]>;

const LIST_FIELDS = [
  'servicesSupported',
  'dataUsed',
  'platforms',
  'relatedMetadata',
  'userAgencyIds',
] as const satisfies readonly FieldName[];
type ListField = (typeof LIST_FIELDS)[number];

const isList = (field: FieldName): field is ListField => (LIST_FIELDS as readonly string[]).includes(field);

export const blankValues = (ownerAgencyId = ''): EntryValues =>
  ({
    ...Object.fromEntries(FIELD_NAMES.map((field) => [field, isList(field) ? [] : ''])),
    status: 'active',
    ownerAgencyId,
  }) as unknown as EntryValues;

/** An entry as the form shows it. */
export function toValues(application: Application): EntryValues {
  const given = application as Record<string, unknown>;
  const values = Object.fromEntries(
    FIELD_NAMES.map((field) => {
      const value = given[field];
      if (isList(field)) return [field, Array.isArray(value) ? value : []];
      return [field, value === null || value === undefined ? '' : String(value)];
    }),
  ) as unknown as EntryValues;
  values.ownerAgencyId = application.ownerAgency.id;
  values.userAgencyIds = application.userAgencies.map((agency) => agency.id);
  return values;
}

/** A text as a list: one a line, blank lines dropped. */
export const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const same = (a: string | string[], b: string | string[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two states of the form differ. */
export const differing = (a: EntryValues, b: EntryValues): FieldName[] =>
  FIELD_NAMES.filter((field) => !same(a[field], b[field]));

/** One field as the API takes it: an empty text clears, the year is a number, lists are cleaned. */
function toField(values: EntryValues, field: FieldName): unknown {
  if (isList(field)) return toLines(values[field].join('\n'));
  const text = values[field].trim();
  if (field === 'year' && /^\d+$/.test(text)) return Number(text);
  return text === '' ? null : text;
}

const pick = (values: EntryValues, fields: readonly FieldName[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, toField(values, field)]));

/** A new entry: only what was filled in. */
export function toCreate(values: EntryValues): CreateApplication {
  const filled = FIELD_NAMES.filter((field) => values[field].length > 0);
  return {
    ...pick(values, filled),
    name: values.name.trim(),
    ownerAgencyId: values.ownerAgencyId || undefined,
  } as CreateApplication;
}

/** A change: only the fields that differ from what the person opened, and the version opened. */
export const toChange = (values: EntryValues, opened: EntryValues, version: number): ChangeApplication =>
  ({ ...pick(values, differing(values, opened)), version }) as ChangeApplication;
