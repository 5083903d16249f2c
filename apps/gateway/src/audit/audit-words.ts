import {
  AUDIT_EVENTS,
  AUDIT_FIELDS,
  PROBLEMS,
  auditEventOf,
  type AuditEntryDetail,
  type AuditEntryView,
  type AuditField,
  type AuditObjectView,
  type ProblemCode,
} from '@selaras/contracts';
import type { Locale } from '@selaras/platform';
import type { AuditEventList, AuditRow, AuditRowDetail } from './audit.messages.js';

/** A code a later release no longer knows stays readable as its code. */
const eventName = (code: string, locale: Locale): string => auditEventOf(code)?.[locale] ?? code;

/** The sentence of a refusal; what it was about in particular is not kept, so the places stay open. */
function reasonText(code: string | null, locale: Locale): string | null {
  if (code === null) return null;
  if (!Object.hasOwn(PROBLEMS, code)) return code;
  return PROBLEMS[code as ProblemCode][locale].replace(/\{\w+\}/g, '…');
}

const fieldName = (field: string, locale: Locale): string =>
  Object.hasOwn(AUDIT_FIELDS, field) ? AUDIT_FIELDS[field as AuditField][locale] : field;

/** An entry about another entry names it by what was done there. */
const namedObject = (object: AuditObjectView, locale: Locale): AuditObjectView =>
  object.kind === 'audit-entry' ? { ...object, name: eventName(object.name ?? '', locale) } : object;

export const inWords = <Entry extends AuditEntryView>(
  entry: Entry,
  locale: Locale,
): Entry & Pick<AuditRow, 'eventName' | 'reasonText'> => ({
  ...entry,
  object: entry.object && namedObject(entry.object, locale),
  eventName: eventName(entry.event, locale),
  reasonText: reasonText(entry.reason, locale),
});

export const detailInWords = (entry: AuditEntryDetail, locale: Locale): AuditRowDetail => ({
  ...inWords(entry, locale),
  fieldNames: Object.fromEntries(entry.fields.map((field) => [field, fieldName(field, locale)])),
});

export const fieldNames = (fields: readonly string[], locale: Locale): string[] =>
  fields.map((field) => fieldName(field, locale));

/** Everything that can be on record, by its words. */
export const eventList = (locale: Locale): AuditEventList['items'] =>
  Object.keys(AUDIT_EVENTS)
    .map((code) => ({ code, name: eventName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
