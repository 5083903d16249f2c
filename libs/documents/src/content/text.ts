import type { Field, Inline, Run } from './document.js';

/** A field as SRIKANDI looks for it. */
export const placeholder = (field: Field): string => `\${${field}}`;

export interface PlainRun {
  text: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
}

// What neither XML 1.0 nor a font can show: control characters but tab and line feed, the two non-characters, and the
// private sign that marks a place inside our own files.
const UNPRINTABLE = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ue000\\ufffe\\uffff]', 'g');

/**
 * Text from people as a paper can carry it. `${` is broken up: what somebody typed must not be filled in by SRIKANDI as
 * if it were a field of the document.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(UNPRINTABLE, '')
    .replaceAll('${', '$ {');

/** The runs of a text with fields replaced by their values, or by their placeholders where there is none. */
export function runsOf(inline: Inline, fields: Partial<Record<Field, string>> = {}): PlainRun[] {
  const parts: readonly (string | Run)[] = typeof inline === 'string' ? [inline] : inline;
  return parts
    .map((part) => (typeof part === 'string' ? { text: part } : part))
    .map(({ text = '', field, bold = false, italic = false, underline = false }) => {
      const value = field && fields[field];
      const shown = field && !value ? placeholder(field) : printable(value ?? text);
      return { text: shown, bold, italic, underline };
    })
    .filter(({ text }) => text !== '');
}
