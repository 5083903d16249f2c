import { PLATFORMS } from '@selaras/contracts';
import { cleanText, oneLine, cleanList } from '@selaras/platform';
import { FIELDS, type ApplicationField, type FieldName, type FieldValue } from './application-fields.js';

/** A value of a request as it is kept; blank becomes null. */
export function cleanValue(field: ApplicationField, value: FieldValue): FieldValue {
  if (Array.isArray(value)) {
    if (field.kind === 'platforms') return PLATFORMS.filter((platform) => value.includes(platform));
    return cleanList(value);
  }
  if (typeof value !== 'string') return value;
  return (field.kind === 'text' ? cleanText(value) : oneLine(value)) || null;
}

/** The fields a request carries, cleaned; absent ones stay absent. */
export function cleanFields(body: object): Partial<Record<FieldName, FieldValue>> {
  const given = body as Partial<Record<FieldName, FieldValue>>;
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = given[field.name];
      return value === undefined ? [] : [[field.name, cleanValue(field, value)]];
    }),
  );
}
