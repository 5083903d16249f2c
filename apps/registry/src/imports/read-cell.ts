import { cleanList, cleanText, matchKey, oneLine, type AgencyNames } from '@selaras/platform';
import {
  MAX_LIST_ITEMS,
  type ApplicationField,
  type FieldValue,
} from '../applications/application-fields.js';
import {
  LICENCE_WORDS,
  PLATFORM_WORDS,
  STATUS_WORDS,
  TYPE_WORDS,
  allowedTitles,
} from '../applications/field-words.js';
import type { KeptReason, RowReasonCode } from './row-reasons.js';
import { readAddress, saysNone } from './web-address.js';

/** What a cell says; `value` undefined: nothing to write. */
export interface ReadCell {
  value?: FieldValue;
  reasons: KeptReason[];
}

type Words = typeof STATUS_WORDS;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const REFERENCE = /^\d{2}(\.\d{2}){0,3}$/;

const nothing: ReadCell = { reasons: [] };

/** Reads the text of one cell as the value of its field. The text is clean and not blank. */
export function readCell(field: ApplicationField, text: string, agencies: AgencyNames): ReadCell {
  const refuse = (code: RowReasonCode, params: Record<string, string | number> = {}): ReadCell => ({
    reasons: [{ field: field.name, code, params: { value: text, field: field.title, ...params } }],
  });
  switch (field.kind) {
    case 'text':
    case 'line': {
      const value = field.kind === 'text' ? cleanText(text) : oneLine(text);
      return value.length > field.max ? refuse('too-long', { max: field.max }) : { value, reasons: [] };
    }
    case 'list': {
      const items = cleanList(text.includes('\n') ? text.split('\n') : text.split(';'));
      if (items.length > MAX_LIST_ITEMS) return refuse('too-many', { max: MAX_LIST_ITEMS });
      const long = items.some((item) => item.length > field.max);
      return long ? refuse('too-long', { max: field.max }) : { value: items, reasons: [] };
    }
    case 'status':
      return oneWord(text, STATUS_WORDS, refuse);
    case 'type':
      return oneWord(text, TYPE_WORDS, refuse);
    case 'licence':
      return oneWord(text, LICENCE_WORDS, refuse);
    case 'platforms':
      return platforms(text, refuse);
    case 'reference': {
      const code = text.replace(/^RAA[\s.:-]*/i, '').replace(/\.$/, '');
      if (saysNone(text)) return nothing;
      return REFERENCE.test(code) ? { value: code, reasons: [] } : refuse('reference-unreadable');
    }
    case 'year':
      return year(text, refuse);
    case 'url': {
      if (!matchKey(text)) return nothing;
      if (saysNone(text)) return refuse('url-none');
      const { url, doubt } = readAddress(text.replace(/\s+/g, ' '));
      if (url && url.length > field.max) return refuse('too-long', { max: field.max });
      return { ...(url ? { value: url } : {}), reasons: doubt ? refuse(doubt).reasons : [] };
    }
    case 'agencies':
      return userAgencies(field, text, agencies);
    case 'agency':
      throw new Error('the owner is resolved with the row');
  }
}

type Refuse = (code: RowReasonCode, params?: Record<string, string | number>) => ReadCell;

function oneWord(text: string, words: Words, refuse: Refuse): ReadCell {
  const key = matchKey(text);
  if (saysNone(text) && key !== '0') return nothing;
  const found = words.find(({ written }) => written.test(key));
  return found
    ? { value: found.value, reasons: [] }
    : refuse('word-unknown', { allowed: allowedTitles(words) });
}

function platforms(text: string, refuse: Refuse): ReadCell {
  if (saysNone(text)) return nothing;
  const parts = text
    .split(/[,;/+&\n]|\bdan\b/i)
    .map(matchKey)
    .filter(Boolean);
  const values = PLATFORM_WORDS.filter(({ written }) => parts.some((part) => written.test(part)));
  const unknown = parts.some((part) => !PLATFORM_WORDS.some(({ written }) => written.test(part)));
  const reasons = unknown ? refuse('word-unknown', { allowed: allowedTitles(PLATFORM_WORDS) }).reasons : [];
  return { ...(values.length ? { value: values.map(({ value }) => value) } : {}), reasons };
}

/** A year of four digits, alone or as the start of a date. */
function year(text: string, refuse: Refuse): ReadCell {
  if (saysNone(text)) return nothing;
  const found =
    /^(?:tahun |th\.? ?)?(\d{4})(?:-\d{2}-\d{2}.*|\.0+)?$/i.exec(text) ??
    /^\d{1,2}\/\d{1,2}\/(\d{4})$/.exec(text);
  const value = Number(found?.[1]);
  return value >= FIRST_YEAR && value <= LAST_YEAR ? { value, reasons: [] } : refuse('year-unreadable');
}

/** Using agencies, one a line or parted by `;` (agency names have commas in them). Unknown ones are left out. */
function userAgencies(field: ApplicationField, text: string, agencies: AgencyNames): ReadCell {
  if (saysNone(text)) return nothing;
  const parts = agencies.find(text) ? [text] : text.split(/[;\n]/).map(oneLine).filter(Boolean);
  const ids = new Set<string>();
  const reasons: KeptReason[] = [];
  for (const part of parts) {
    const found = agencies.find(part);
    if (found && found !== 'ambiguous') ids.add(found.id);
    else reasons.push({ field: field.name, code: 'user-agency-unknown', params: { value: part } });
  }
  if (ids.size > MAX_LIST_ITEMS) {
    return {
      reasons: [{ field: field.name, code: 'too-many', params: { field: field.title, max: MAX_LIST_ITEMS } }],
    };
  }
  return { ...(ids.size ? { value: [...ids] } : {}), reasons };
}
