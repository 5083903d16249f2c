import { posix } from 'node:path';
import {
  MAX_COLUMNS,
  MAX_CELL_CHARACTERS,
  SheetUnreadable,
  type Sheet,
  type SheetLimits,
  type SheetRow,
} from './sheet.js';
import {
  cellText,
  columnOf,
  showsDate,
  unescapeXstring,
  type CellContext,
  type RawCell,
} from './xlsx-cells.js';
import { attribute, xmlTokens, type XmlToken } from './xml-tokens.js';
import { ZipFile } from './zip-file.js';

type Opening = Extract<XmlToken, { kind: 'open' }>;

interface Relation {
  id: string;
  type: string;
  target: string;
}

/**
 * The tables of an XLSX workbook (ECMA-376) in the order of their tabs, hidden ones last. Formulas are not worked out:
 * what the program stored as their result counts. Links to other files are not followed.
 * @throws SheetUnreadable, SheetTooLarge
 */
export async function readXlsx(bytes: Buffer, limits: SheetLimits): Promise<Sheet[]> {
  const zip = new ZipFile(bytes, limits);
  const root = await relationsOf(zip, '');
  const workbook = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = await relationsOf(zip, workbook);
  const { tabs, from1904 } = await readWorkbook(zip, workbook);
  const partOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.target;
  const context: CellContext = {
    from1904,
    sharedStrings: await readSharedStrings(zip, partOf('sharedStrings')),
    dateStyles: await readDateStyles(zip, partOf('styles')),
  };
  const paths = tabs.flatMap(({ relation }) => {
    const found = relations.find(({ id, type }) => id === relation && type === 'worksheet');
    return found && zip.has(found.target) ? [found.target] : [];
  });
  if (!paths.length) throw new SheetUnreadable('no worksheet');
  return Promise.all(
    paths.map(async (path, index) => ({
      index,
      expectedRows: await expectedRows(zip, path),
      rows: () => sheetRows(zip, path, context),
    })),
  );
}

async function* openings(zip: ZipFile, path: string): AsyncGenerator<Opening> {
  for await (const tokens of xmlTokens(zip.read(path))) {
    for (const token of tokens) if (token.kind === 'open') yield token;
  }
}

async function relationsOf(zip: ZipFile, part: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(part);
  const path = posix.join(dir, '_rels', `${base}.rels`);
  const relations: Relation[] = [];
  if (!zip.has(path)) return relations;
  for await (const { name, attributes } of openings(zip, path)) {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') continue;
    const target = attribute(attributes, 'Target') ?? '';
    relations.push({
      id: attribute(attributes, 'Id') ?? '',
      type: posix.basename(attribute(attributes, 'Type') ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(dir, target),
    });
  }
  return relations;
}

async function readWorkbook(zip: ZipFile, path: string) {
  const tabs: { relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  for await (const { name, attributes } of openings(zip, path)) {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') continue;
    const relation = /\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
    tabs.push({ relation, hidden: /hidden/i.test(attribute(attributes, 'state') ?? '') });
  }
  return { tabs: tabs.sort((one, other) => Number(one.hidden) - Number(other.hidden)), from1904 };
}

async function readSharedStrings(zip: ZipFile, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!path || !zip.has(path)) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  for await (const tokens of xmlTokens(zip.read(path))) {
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inText && text.length <= MAX_CELL_CHARACTERS) text += token.text;
      } else if (token.name === 'si') {
        if (token.kind === 'open') text = '';
        if (token.kind === 'close' || token.empty) strings.push(unescapeXstring(text));
      } else if (token.name === 'rPh') {
        phonetic = token.kind === 'open' && !token.empty;
      } else if (token.name === 't') {
        inText = token.kind === 'open' && !token.empty && !phonetic;
      }
    }
  }
  return strings;
}

async function readDateStyles(zip: ZipFile, path: string | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  if (!path || !zip.has(path)) return styles;
  let inCellFormats = false;
  for await (const tokens of xmlTokens(zip.read(path))) {
    for (const token of tokens) {
      if (token.kind === 'text') continue;
      if (token.name === 'cellXfs') inCellFormats = token.kind === 'open';
      if (token.kind !== 'open') continue;
      const id = Number(attribute(token.attributes, 'numFmtId'));
      if (token.name === 'numFmt') codes.set(id, attribute(token.attributes, 'formatCode') ?? '');
      if (token.name === 'xf' && inCellFormats) styles.push(showsDate(id, codes.get(id)));
    }
  }
  return styles;
}

/** What the sheet claims of its size before its first row; 0 when it says nothing. */
async function expectedRows(zip: ZipFile, path: string): Promise<number> {
  for await (const { name, attributes } of openings(zip, path)) {
    if (name === 'dimension') {
      return Number(/:[A-Z]+(\d+)$/.exec(attribute(attributes, 'ref') ?? '')?.[1] ?? 0);
    }
    if (name === 'sheetData') break;
  }
  return 0;
}

async function* sheetRows(zip: ZipFile, path: string, context: CellContext): AsyncGenerator<SheetRow> {
  const reader = new RowReader(context);
  for await (const tokens of xmlTokens(zip.read(path))) {
    for (const token of tokens) {
      const row = reader.take(token);
      if (row) yield row;
    }
  }
}

/** The last row a spreadsheet program has. */
const LAST_ROW = 1_048_576;

/** Puts rows together from tags and texts. Rows and cells that do not say where they are follow the one before. */
class RowReader {
  private row: SheetRow | null = null;
  private lastRow = 0;
  private column = -1;
  private cell: RawCell | null = null;
  private inValue = false;
  private phonetic = false;

  constructor(private readonly context: CellContext) {}

  take(token: XmlToken): SheetRow | null {
    if (token.kind === 'text') {
      if (this.cell && this.inValue && this.cell.text.length <= MAX_CELL_CHARACTERS)
        this.cell.text += token.text;
      return null;
    }
    if (token.kind === 'open') this.open(token);
    return token.kind === 'close' || token.empty ? this.close(token.name) : null;
  }

  private open({ name, attributes }: Opening): void {
    if (name === 'row') {
      const number = Number(attribute(attributes, 'r'));
      this.lastRow = number > this.lastRow && number <= LAST_ROW ? number : this.lastRow + 1;
      this.row = { row: this.lastRow, cells: [] };
      this.column = -1;
    } else if (name === 'c' && this.row) {
      const reference = attribute(attributes, 'r');
      this.column = reference ? columnOf(reference) : this.column + 1;
      this.cell = {
        type: attribute(attributes, 't'),
        style: Number(attribute(attributes, 's') ?? -1),
        text: '',
      };
    } else if (name === 'rPh') {
      this.phonetic = true;
    } else if (name === 'v' || name === 't') {
      this.inValue = !this.phonetic;
    }
  }

  private close(name: string): SheetRow | null {
    if (name === 'v' || name === 't') this.inValue = false;
    if (name === 'rPh') this.phonetic = false;
    if (name === 'c' && this.cell && this.row) {
      const text = cellText(this.cell, this.context);
      if (text && this.column >= 0 && this.column < MAX_COLUMNS) this.row.cells[this.column] = text;
      this.cell = null;
    }
    if (name !== 'row' || !this.row) return null;
    const finished = { row: this.row.row, cells: Array.from(this.row.cells, (text) => text ?? '') };
    this.row = null;
    return finished;
  }
}
