/** One object of an update, with where it begins in the file. */
interface Added {
  number: number;
  at: number;
  body: string;
}

const OBJECT = /\s*(\d+) (\d+) obj\b([\s\S]*?)\bendobj/y;
const TABLE =
  /\s*(xref)\s+((?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s+)*)+)trailer\s*(<<[\s\S]*?>>)\s*startxref\s+(\d+)\s+%%EOF\s*$/y;
const SUBSECTION = /(\d+) (\d+)\s+((?:\d{10} \d{5} [nf]\s+)*)/g;
const ENTRY = /(\d{10}) \d{5} ([nf])/g;

/** What long-term validation adds to a catalogue: ISO 32000-2 12.8.4.3 and 7.12. */
const VALIDATION =
  /\/DSS\s*(?:\d+ \d+ R|<<[^<>]*>>)|\/Extensions\s*<<(?:[^<>]|<<[^<>]*>>)*>>|\/Version\s*\/[\d.]+/g;

const number = (text: string, pattern: RegExp): number | null => {
  const last = [...text.matchAll(pattern)].at(-1)?.[1];
  return last === undefined ? null : Number(last);
};

const root = (text: string): number | null => number(text, /\/Root\s+(\d+)\s+\d+\s+R/g);

/** The entries of a catalogue without what validation adds, in an order of their own. */
const entries = (catalog: string): string =>
  catalog
    .replace(VALIDATION, '')
    .replace(/<<|>>/g, '/')
    .split('/')
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .sort()
    .join('/');

function tableFits(sections: string, objects: readonly Added[]): boolean {
  const places = new Map(objects.map((one) => [one.number, one.at]));
  for (const [, first, count, list = ''] of sections.matchAll(SUBSECTION)) {
    const rows = [...list.matchAll(ENTRY)];
    if (rows.length !== Number(count)) return false;
    for (const [index, [, offset, kind]] of rows.entries()) {
      const entry = Number(first) + index;
      // A freed object is a removed one; the head of the free list is object 0.
      if (kind === 'f' ? entry !== 0 : places.get(entry) !== Number(offset)) return false;
    }
  }
  return true;
}

/**
 * True when what follows the last signature shows nothing to a reader: white space, or proofs for later validation
 * (certificates, revocation lists) hung into a catalogue that is otherwise unchanged. The update is read strictly, every
 * byte of it: whatever cannot be seen through counts as a change, since a reader believes an update more than what it
 * follows.
 * @param before The file up to the end of what the last signature covers.
 */
export function addsNothing(before: Buffer, tail: Buffer): boolean {
  const added = tail.toString('latin1');
  if (/^\s*$/.test(added)) return true;
  const signed = before.toString('latin1');
  const objects: Added[] = [];
  let at = 0;
  for (;;) {
    OBJECT.lastIndex = at;
    const match = OBJECT.exec(added);
    if (!match) break;
    const begins = match.index + match[0].search(/\d/);
    objects.push({ number: Number(match[1]), at: before.length + begins, body: match[3] ?? '' });
    at = OBJECT.lastIndex;
  }
  TABLE.lastIndex = at;
  const table = TABLE.exec(added);
  if (!table) return false;
  const [, , sections = '', trailer = '', start] = table;
  const begins = before.length + table.index + table[0].indexOf('xref');
  return (
    Number(start) === begins &&
    tableFits(sections, objects) &&
    number(trailer, /\/Prev\s+(\d+)/g) === number(signed, /startxref\s+(\d+)/g) &&
    !/\/(XRefStm|Encrypt)\b/.test(trailer) &&
    root(trailer) === root(signed) &&
    onlyValidation(signed, objects)
  );
}

/** New objects may only be new; the one that may take another's place is the catalogue, for what validation adds. */
function onlyValidation(signed: string, objects: readonly Added[]): boolean {
  const size = number(signed, /\/Size\s+(\d+)/g) ?? Infinity;
  const catalog = root(signed);
  const replaced = objects.filter((one) => one.number < size);
  const [next] = replaced;
  if (!next) return true;
  if (replaced.length !== 1 || next.number !== catalog) return false;
  const held = heldObject(signed, catalog);
  return held !== null && entries(held) === entries(next.body);
}

/**
 * The body of an object as a reader of the signed file finds it: by the last cross-reference table, or where there is
 * only one of that number. Null when that cannot be told.
 */
function heldObject(signed: string, wanted: number): string | null {
  const pattern = `(?<!\\d)${wanted}\\s+\\d+\\s+obj\\b([\\s\\S]*?)\\bendobj`;
  const start = number(signed, /startxref\s+(\d+)/g) ?? 0;
  const table = /^\s*xref\s+((?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s+)*)+)trailer/.exec(signed.slice(start));
  for (const [, first, , list = ''] of (table?.[1] ?? '').matchAll(SUBSECTION)) {
    const row = [...list.matchAll(ENTRY)][wanted - Number(first)];
    if (!row || wanted < Number(first)) continue;
    const found = new RegExp(`^\\s*${pattern}`).exec(signed.slice(Number(row[1])));
    return found?.[1] ?? null;
  }
  const all = [...signed.matchAll(new RegExp(pattern, 'g'))];
  return all.length === 1 ? (all[0]?.[1] ?? null) : null;
}
