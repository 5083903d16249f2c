import type { AgencyCopy } from '@selaras/platform';
import type { ApplicationField, FieldValue } from './application-fields.js';
import { WORDS, titleOf } from './field-words.js';

type Agencies = ReadonlyMap<string, Pick<AgencyCopy, 'name'>>;

/**
 * What a spreadsheet shows for a value: official words, agencies by name, lists with one item a line. A cell that reads
 * exactly so on the way back in has not been touched.
 */
export function cellOfValue(field: ApplicationField, value: FieldValue, agencies: Agencies): string {
  if (value === null) return '';
  const words = WORDS[field.kind];
  const nameOf = (id: string): string => agencies.get(id)?.name ?? id;
  if (Array.isArray(value)) {
    if (words) return value.map((item) => titleOf(words, item)).join(', ');
    return (field.kind === 'agencies' ? value.map(nameOf) : value).join('\n');
  }
  const text = String(value);
  if (words) return titleOf(words, text);
  return field.kind === 'agency' ? nameOf(text) : text;
}
