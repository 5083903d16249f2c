import { PageBreak, Paragraph, HeadingLevel, TextRun, type FileChild, type IParagraphOptions } from 'docx';
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
import { HEADINGS, SMALL, TABLE_SIZE, markOf, pageOf, twips } from '../content/paper.js';
import { groupedNip, maskedNip } from '../content/words.js';
import { tableOf } from './docx-tables.js';
import { tableMark, tableXml } from './table-xml.js';
import { ALIGNMENTS, textRuns } from './docx-text.js';

type Fields = Partial<Record<Field, string>>;

/** Millimetres. */
const MARK = 8;
const COLON = 4;

const LEVELS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** Draws blocks one by one; knows the page it draws on. */
export class DocxBlocks {
  private readonly fields: Fields;
  private readonly inner: number;
  private keepNext = false;
  /** The ruled tables drawn so far, in order. */
  readonly tables: string[] = [];
  private readonly nip: (nip: string) => string;

  constructor(document: OfficialDocument) {
    this.fields = document.fields ?? {};
    this.inner = pageOf(document).inner;
    this.nip = document.publicCopy ? maskedNip : groupedNip;
  }

  /** A signature never stands alone on a page: what comes right before it goes with it. */
  drawAll(blocks: readonly Block[]): FileChild[] {
    return blocks.flatMap((block, index) => {
      this.keepNext = blocks[index + 1]?.block === 'signatures' && staysTogether(block);
      return this.draw(block);
    });
  }

  private draw(block: Block): FileChild[] {
    switch (block.block) {
      case 'heading':
        return [
          new Paragraph({
            heading: LEVELS[block.level],
            alignment: ALIGNMENTS[block.align ?? (block.level === 1 ? 'center' : 'left')],
            spacing: { before: block.level === 1 ? 40 : 160, after: 80 },
            keepNext: true,
            children: textRuns(block.text, this.fields, {
              bold: true,
              size: HEADINGS[block.level],
              color: '000000',
            }),
          }),
        ];
      case 'paragraph':
        return [
          this.paragraph(
            block.text,
            {
              alignment: ALIGNMENTS[block.align ?? 'justify'],
              indent: {
                firstLine: twips((block.firstLine ?? 0) * 10),
                left: twips((block.indent ?? 0) * 10),
              },
              spacing: { after: 120 },
            },
            block.small ? SMALL : undefined,
          ),
        ];
      case 'clauses':
        return this.clauses(block.label, block.items, (block.labelWidth ?? 3) * 10);
      case 'list':
        return [this.list(block)];
      case 'key-values':
        return [this.keyValues(block.rows, (block.labelWidth ?? 4) * 10)];
      case 'table':
        return [this.table(block), new Paragraph({ spacing: { after: 60 } })];
      case 'signatures':
        return this.signatures(block.signatories);
      case 'copies-to':
        return [
          this.paragraph('Tembusan:', { spacing: { before: 280 } }, TABLE_SIZE),
          this.list({ block: 'list', marks: 'number', items: block.recipients }, TABLE_SIZE),
        ];
      case 'annex-head':
        return block.lines.map((line, index) =>
          this.paragraph(
            line,
            { pageBreakBefore: index === 0, indent: { left: twips(this.inner / 2) } },
            TABLE_SIZE,
          ),
        );
      case 'page-break':
        return [new Paragraph({ children: [new PageBreak()] })];
      case 'space':
        return [
          new Paragraph({ spacing: { before: 0, after: 0, line: block.height * 20, lineRule: 'exact' } }),
        ];
    }
  }

  private paragraph(text: Inline, options: IParagraphOptions = {}, size?: number): Paragraph {
    return new Paragraph({
      keepNext: this.keepNext,
      ...options,
      children: textRuns(text, this.fields, size ? { size } : {}),
    });
  }

  private clauses(
    label: string,
    items: readonly { mark?: string; text: Inline }[],
    labelWidth: number,
  ): FileChild[] {
    const marked = items.some(({ mark }) => mark);
    const widths = [labelWidth, COLON, ...(marked ? [MARK] : [])];
    const rest = this.inner - widths.reduce((sum, width) => sum + width, 0);
    const rows = items.map(({ mark, text }, index) => ({
      cells: [
        [this.paragraph(index ? '' : label)],
        [this.paragraph(index ? '' : ':')],
        ...(marked ? [[this.paragraph(mark ?? '')]] : []),
        [this.paragraph(text, { alignment: ALIGNMENTS.justify })],
      ],
    }));
    return [
      tableOf({ widths: [...widths, rest], rows }),
      new Paragraph({ spacing: thin, keepNext: this.keepNext }),
    ];
  }

  private list({ marks, items }: List, size?: number): FileChild {
    const rows = items.map((item, index) => ({
      cells: [
        [this.paragraph(markOf(marks, index), {}, size)],
        [this.paragraph(item, { alignment: ALIGNMENTS.justify }, size)],
      ],
    }));
    return tableOf({ widths: [MARK, this.inner - MARK], rows });
  }

  private keyValues(rows: readonly { key: string; value: Inline }[], labelWidth: number): FileChild {
    return tableOf({
      widths: [labelWidth, COLON, this.inner - labelWidth - COLON],
      rows: rows.map(({ key, value }) => ({
        cells: [[this.paragraph(key)], [this.paragraph(':')], [this.paragraph(value)]],
      })),
    });
  }

  /** Only a mark: the table itself is written when the file is packed. */
  private table(block: Table): FileChild {
    this.tables.push(tableXml(block, this.inner));
    return new Paragraph({ children: [new TextRun(tableMark(this.tables.length - 1))] });
  }

  private signatures(signatories: readonly Signatory[]): FileChild[] {
    const half = this.inner / 2;
    const stacks = signatories.map((one) => this.signatory(one, signatories.length === 1));
    const cells = stacks.length === 1 ? [[new Paragraph({})], ...stacks] : stacks;
    return [
      new Paragraph({ spacing: { before: 120 }, keepNext: true }),
      tableOf({ widths: [half, half], rows: [{ cells }] }),
    ];
  }

  /** SRIKANDI signs for one; two parties sign each in an empty space. */
  private signatory({ dateline = [], office, name, rank, nip }: Signatory, alone: boolean): Paragraph[] {
    const bold = (text: Inline) => new Paragraph({ children: textRuns(text, this.fields, { bold: true }) });
    return [
      ...dateline.map((line) => this.paragraph(line)),
      ...office.map(bold),
      this.paragraph(alone ? [{ field: 'ttd_pengirim' }] : '', { spacing: { before: 440, after: 440 } }),
      bold(name ?? [{ field: 'nama_pengirim' }]),
      ...(rank ? [this.paragraph(rank)] : []),
      ...(nip ? [this.paragraph(`NIP ${this.nip(nip)}`)] : []),
    ];
  }
}

/** Word needs a paragraph between two tables; this one takes almost no room. */
const thin = { before: 0, after: 0, line: 60, lineRule: 'exact' as const };
