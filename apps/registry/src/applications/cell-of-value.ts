import type { AgencyCopy } from '@selaras/platform';
import type { ApplicationField, FieldValue } from './application-fields.js';
import { LICENCE_WORDS, PLATFORM_WORDS, STATUS_WORDS, TYPE_WORDS, titleOf } from './field-words.js';

type Agencies = ReadonlyMap<string, Pick<AgencyCopy, 'name'>>;

/**
 * What a spreadsheet shows for a value: official words, agencies by name, lists with one item a line. A cell that reads
 * exactly so on the way back in has not been touched.
 */
export function cellOfValue(field: ApplicationField, value: FieldValue, agencies: Agencies): string {
  if (value === null) return '';
  if (Array.isArray(value)) {
    if (field.kind === 'platforms') return value.map((item) => titleOf(PLATFORM_WORDS, item)).join(', ');
    if (field.kind === 'agencies') return value.map((id) => agencies.get(id)?.name ?? id).join('\n');
    return value.join('\n');
  }
  const text = String(value);
  switch (field.kind) {
    case 'status':
      return titleOf(STATUS_WORDS, text);
    case 'type':
      return titleOf(TYPE_WORDS, text);
    case 'licence':
      return titleOf(LICENCE_WORDS, text);
    case 'agency':
      return agencies.get(text)?.name ?? text;
    default:
      return text;
  }
}
