/**
 * The part of Markdown that the guide in docs/panduan is written in, as data: headings, paragraphs, lists with pictures in
 * their items, tables, code. What is not known stays plain text; there is no HTML in it, so nothing to make safe.
 */
export type Inline =
  | { kind: 'text' | 'label' | 'code' | 'emphasis'; text: string }
  | { kind: 'link'; text: string; href: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'picture'; alt: string; src: string }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'code'; text: string };

const HEADING = /^(#{1,3}) (.+)$/;
const PICTURE = /^!\[([^\]]*)\]\(([^)\s]+)\)$/;
const ITEM = /^(?:(\d+)\.|-) +(.*)$/;
const ROW = /^\|(.+)\|$/;
const FENCE = /^```/;
const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|(?<![\w])_([^_]+)_(?![\w])/g;

export function readInlines(text: string): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) });
    const [all, label, code, link, href, emphasis] = match;
    if (label !== undefined) found.push({ kind: 'label', text: label });
    else if (code !== undefined) found.push({ kind: 'code', text: code });
    else if (link !== undefined) found.push({ kind: 'link', text: link, href: href ?? '' });
    else found.push({ kind: 'emphasis', text: emphasis ?? '' });
    at = match.index + all.length;
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) });
  return found;
}

/** Reads a chapter. Never fails: a line it does not know is a paragraph. */
export function readMarkdown(source: string): Block[] {
  return readBlocks(source.replace(/\r\n?/g, '\n').split('\n'));
}

function readBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const [block, next] = readBlock(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

/** The block that begins at a line, and the line after it. */
function readBlock(lines: readonly string[], at: number): [Block | null, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [null, at + 1];
  const heading = HEADING.exec(line);
  if (heading) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return [{ kind: 'heading', level, text: heading[2] ?? '' }, at + 1];
  }
  const picture = PICTURE.exec(line.trim());
  if (picture) return [{ kind: 'picture', alt: picture[1] ?? '', src: picture[2] ?? '' }, at + 1];
  if (FENCE.test(line)) return readCode(lines, at);
  if (ROW.test(line)) return readTable(lines, at);
  const item = ITEM.exec(line);
  if (item) return readList(lines, at, item[1] !== undefined);
  return readParagraph(lines, at);
}

function readCode(lines: readonly string[], at: number): [Block, number] {
  let end = at + 1;
  while (end < lines.length && !FENCE.test(lines[end] ?? '')) end += 1;
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function readTable(lines: readonly string[], at: number): [Block, number] {
  let end = at;
  while (ROW.test(lines[end] ?? '')) end += 1;
  const rows = lines
    .slice(at, end)
    .map((line) => (ROW.exec(line)?.[1] ?? '').split('|').map((cell) => readInlines(cell.trim())));
  // The second row only draws the line below the head.
  return [{ kind: 'table', head: rows[0] ?? [], rows: rows.slice(2) }, end];
}

/** An item goes on over indented lines: more words, or a picture of the step. */
function readList(lines: readonly string[], at: number, ordered: boolean): [Block, number] {
  const items: Block[][] = [];
  let next = at;
  while (next < lines.length) {
    const item = ITEM.exec(lines[next] ?? '');
    if (!item || (item[1] !== undefined) !== ordered) break;
    const own = [item[2] ?? ''];
    next += 1;
    while (next < lines.length && (/^ {2,}\S/.test(lines[next] ?? '') || goesOn(lines, next))) {
      own.push((lines[next] ?? '').trim());
      next += 1;
    }
    items.push(readBlocks(own));
    while (lines[next]?.trim() === '' && ITEM.test(lines[next + 1] ?? '')) next += 1;
  }
  return [{ kind: 'list', ordered, items }, next];
}

/** An empty line before another indented one is still inside the item. */
const goesOn = (lines: readonly string[], at: number): boolean =>
  lines[at]?.trim() === '' && /^ {2,}\S/.test(lines[at + 1] ?? '');

function readParagraph(lines: readonly string[], at: number): [Block, number] {
  let end = at + 1;
  const begins = (line: string) =>
    line.trim() === '' ||
    [HEADING, ITEM, ROW, FENCE].some((one) => one.test(line)) ||
    PICTURE.test(line.trim());
  while (end < lines.length && !begins(lines[end] ?? '')) end += 1;
  return [{ kind: 'paragraph', inlines: readInlines(lines.slice(at, end).join(' ')) }, end];
}
