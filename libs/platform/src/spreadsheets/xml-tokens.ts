import { TextDecoder } from 'node:util';
import { SheetUnreadable } from './sheet.js';

/** A piece of an XML document. Names are without their prefix; `attributes` is the raw text inside the tag. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// A tag or a text longer than this is an attack, not a spreadsheet: Excel keeps 32,767 characters in a cell.
const LONGEST = 4_000_000;

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name) return ENTITIES[name] ?? whole;
          const code = hex ? parseInt(hex, 16) : Number(decimal);
          return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : text;

// Made once a name: a sheet has millions of attributes.
const patterns = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix; null when absent. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? decode(found[1] ?? found[2] ?? '') : null;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function tagToken(tag: string): XmlToken | null {
  if (tag.startsWith('!') || tag.startsWith('?')) {
    // A document type could declare entities that expand without end; no spreadsheet has one.
    if (tag.startsWith('!DOCTYPE')) throw new SheetUnreadable('document type');
    return null;
  }
  if (tag.startsWith('/')) return { kind: 'close', name: localName(tag.slice(1).trim()) };
  const empty = tag.endsWith('/');
  const inner = empty ? tag.slice(0, -1) : tag;
  const space = inner.search(/\s/);
  const name = space < 0 ? inner : inner.slice(0, space);
  return { kind: 'open', name: localName(name), attributes: space < 0 ? '' : inner.slice(space), empty };
}

/** Where a piece of markup ends: a tag at its `>` outside quotes, a comment and a CDATA section at their own marks. */
function markupEnd(buffer: string, start: number): { end: number; text: string | null } | null {
  const closedBy = (mark: string): number => buffer.indexOf(mark, start);
  if (buffer.startsWith('<!--', start)) {
    const end = closedBy('-->');
    return end < 0 ? null : { end: end + 3, text: '' };
  }
  if (buffer.startsWith('<![CDATA[', start)) {
    const end = closedBy(']]>');
    return end < 0 ? null : { end: end + 3, text: buffer.slice(start + 9, end) };
  }
  const end = tagEnd(buffer, start);
  return end < 0 ? null : { end: end + 1, text: null };
}

function tagEnd(buffer: string, start: number): number {
  for (let at = start; at < buffer.length; at++) {
    const sign = buffer[at];
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = buffer.indexOf(sign, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/**
 * Cuts an XML document (UTF-8, as OPC parts of spreadsheet programs are) into tags and texts while it streams. It knows
 * what spreadsheets use and no more: no document types, so nothing expands and nothing is fetched.
 * @throws SheetUnreadable when the text is no such document.
 */
export async function* xmlTokens(bytes: AsyncIterable<Buffer>): AsyncGenerator<XmlToken[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of bytes) {
    rest += decodeChunk(decoder, chunk);
    const { tokens, left } = cut(rest);
    rest = left;
    if (rest.length > LONGEST) throw new SheetUnreadable('endless tag or text');
    yield tokens;
  }
  if (rest.trim()) throw new SheetUnreadable('document cut short');
}

function decodeChunk(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new SheetUnreadable('not UTF-8');
  }
}

function cut(buffer: string): { tokens: XmlToken[]; left: string } {
  const tokens: XmlToken[] = [];
  let at = 0;
  while (at < buffer.length) {
    if (buffer[at] !== '<') {
      const next = buffer.indexOf('<', at);
      // An entity may be cut in two by the end of a chunk, so a text is taken only once its end is seen.
      if (next < 0) break;
      tokens.push({ kind: 'text', text: decode(buffer.slice(at, next)) });
      at = next;
      continue;
    }
    const markup = markupEnd(buffer, at);
    if (!markup) break;
    const token =
      markup.text === null
        ? tagToken(buffer.slice(at + 1, markup.end - 1))
        : ({ kind: 'text', text: markup.text } as const);
    if (token) tokens.push(token);
    at = markup.end;
  }
  return { tokens, left: buffer.slice(at) };
}
