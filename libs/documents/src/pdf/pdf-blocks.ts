import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  staysTogether,
  type Block,
  type Field,
  type Inline,
  type List,
  type OfficialDocument,
  type Signatory,
  type Table,
} from '../content/document.js';
import { HEADINGS, SMALL, TABLE_SIZE, columnWidths, markOf, pageOf, points } from '../content/paper.js';
import { printable, runsOf } from '../content/text.js';
import { groupedNip, maskedNip } from '../content/words.js';
import { bare, ruled } from './pdf-tables.js';

type Fields = Partial<Record<Field, string>>;

const MARK_WIDTH = 22;
const COLON_WIDTH = 10;
const CELL_PADDING = 8;
const EMPTY = '\u00a0';

/** A word with a hyphen inside, short enough to stay on one line. */
const HYPHENATED = /^\S{1,30}-\S{1,30}\s*$/;

/**
 * A justified line would get its extra room after every hyphen too ("Undang-  Undang"), so words with one are drawn whole.
 */
const pieces = (text: string): string[] => {
  const words = text.match(/\S+\s*|\s+/g) ?? [];
  return words.reduce<string[]>((list, word) => {
    const last = list.at(-1);
    if (last === undefined || HYPHENATED.test(word) || HYPHENATED.test(last)) return [...list, word];
    return [...list.slice(0, -1), last + word];
  }, []);
};

/** Draws blocks; knows the page it draws on. */
export class PdfBlocks {
  private readonly fields: Fields;
  private readonly inner: number;
  private readonly nip: (nip: string) => string;

  constructor(document: OfficialDocument) {
    this.fields = document.fields ?? {};
    this.inner = pageOf(document).inner;
    this.nip = document.publicCopy ? maskedNip : groupedNip;
  }

  /** A signature never stands alone on a page: what comes right before it goes with it. */
  drawAll(blocks: readonly Block[]): Content[] {
    return blocks.flatMap((block, index): Content[] => {
      const [before, next] = [blocks[index - 1], blocks[index + 1]];
      if (next?.block === 'signatures' && staysTogether(block)) return [];
      if (block.block !== 'signatures' || !before || !staysTogether(before)) return [this.draw(block)];
      return [{ unbreakable: true, stack: [this.draw(before), this.draw(block)] }];
    });
  }

  private draw(block: Block): Content {
    switch (block.block) {
      case 'heading':
        return {
          ...this.text(block.text),
          fontSize: HEADINGS[block.level],
          bold: true,
          alignment: block.align ?? (block.level === 1 ? 'center' : 'left'),
          margin: [0, block.level === 1 ? 2 : 8, 0, 4],
          headlineLevel: block.level,
        };
      case 'paragraph':
        return {
          ...this.text(block.text),
          alignment: block.align ?? 'justify',
          leadingIndent: points((block.firstLine ?? 0) * 10),
          margin: [points((block.indent ?? 0) * 10), 0, 0, 6],
          ...(block.small ? { fontSize: SMALL } : {}),
        };
      case 'clauses':
        return this.clauses(block.label, block.items, block.labelWidth ?? 3);
      case 'list':
        return this.list(block);
      case 'key-values':
        return bare(
          [points((block.labelWidth ?? 4) * 10), COLON_WIDTH, '*'],
          block.rows.map(({ key, value }) => [
            { text: printable(key) },
            { text: ':' },
            { ...this.text(value), alignment: 'left' as const },
          ]),
        );
      case 'table':
        return this.table(block);
      case 'signatures':
        return this.signatures(block.signatories);
      case 'copies-to':
        return {
          unbreakable: true,
          margin: [0, 14, 0, 0],
          fontSize: TABLE_SIZE,
          stack: [
            { text: 'Tembusan:' },
            this.list({ block: 'list', marks: 'number', items: block.recipients }),
          ],
        };
      case 'annex-head':
        return {
          pageBreak: 'before',
          margin: [points(this.inner) / 2, 0, 0, 12],
          fontSize: TABLE_SIZE,
          stack: block.lines.map((line) => this.text(line)),
        };
      case 'page-break':
        return { text: '', pageBreak: 'after' };
      case 'space':
        return { text: '', margin: [0, 0, 0, block.height] };
    }
  }

  private text(inline: Inline): { text: Content[] } {
    return {
      text: runsOf(inline, this.fields).flatMap(({ text, bold, italic, underline }) =>
        pieces(text).map((piece) => ({
          text: piece,
          ...(HYPHENATED.test(piece) ? { noWrap: true } : {}),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: true } : {}),
          ...(underline ? { decoration: 'underline' as const } : {}),
        })),
      ),
    };
  }

  private clauses(
    label: string,
    items: readonly { mark?: string; text: Inline }[],
    labelWidth: number,
  ): Content {
    const rows = items.map(({ mark, text }, index): TableCell[] => {
      const body: TableCell = { ...this.text(text), alignment: 'justify' };
      const head: TableCell[] = [{ text: index ? '' : printable(label) }, { text: index ? '' : ':' }];
      return mark
        ? [...head, { text: printable(mark) }, body]
        : [...head, { ...(body as object), colSpan: 2 } as TableCell, {}];
    });
    return bare([points(labelWidth * 10), COLON_WIDTH, MARK_WIDTH - 6, '*'], rows);
  }

  private list({ marks, items }: List): Content {
    return bare(
      [MARK_WIDTH - 4, '*'],
      items.map((item, index) => [
        { text: markOf(marks, index) },
        { ...this.text(item), alignment: 'justify' as const },
      ]),
    );
  }

  private table({ columns, rows, total, fontSize = TABLE_SIZE }: Table): Content {
    const widths = columnWidths(columns, this.inner).map((width) => points(width) - CELL_PADDING - 0.5);
    const cell =
      (bold: boolean) =>
      (text: string, index: number): TableCell => ({
        text: printable(text),
        alignment: columns[index]?.align ?? 'left',
        ...(bold ? { bold } : {}),
      });
    const head = columns.map(({ title }): TableCell => ({
      text: printable(title),
      bold: true,
      alignment: 'center',
      fillColor: '#ececec',
    }));
    return {
      ...ruled(widths, [
        head,
        ...rows.map((row) => row.map(cell(false))),
        ...(total ? [total.map(cell(true))] : []),
      ]),
      fontSize,
      margin: [0, 4, 0, 8],
    };
  }

  private signatures(signatories: readonly Signatory[]): Content {
    const stacks = signatories.map((one) => this.signatory(one, signatories.length === 1));
    const half = points(this.inner) / 2 - 10;
    return {
      unbreakable: true,
      margin: [0, 18, 0, 0],
      columns: [
        ...(stacks.length === 1 ? [{ width: half, text: '' }] : []),
        ...stacks.map((stack) => ({ width: half, stack })),
      ],
      columnGap: 20,
    };
  }

  /** SRIKANDI signs for one; two parties sign each in an empty space. */
  private signatory({ dateline = [], office, name, rank, nip }: Signatory, alone: boolean): Content[] {
    return [
      ...dateline.map((line) => this.text(line)),
      ...office.map((line) => ({ ...this.text(line), bold: true })),
      { ...this.text(alone ? [{ field: 'ttd_pengirim' }] : EMPTY), margin: [0, 22, 0, 22] },
      { ...this.text(name ?? [{ field: 'nama_pengirim' }]), bold: true },
      ...(rank ? [{ text: printable(rank) }] : []),
      ...(nip ? [{ text: `NIP ${printable(this.nip(nip))}` }] : []),
    ];
  }
}
