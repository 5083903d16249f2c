import type { Align, Table } from '../content/document.js';
import { TABLE_SIZE, columnWidths, twips } from '../content/paper.js';
import { printable } from '../content/text.js';

const JUSTIFICATION: Record<Align, string> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

/** Text inside an XML element or attribute. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="555555"/>`)
  .join('');
const PADDING = [
  ['top', 40],
  ['left', 80],
  ['bottom', 40],
  ['right', 80],
]
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('');
const HEAD_FILL = '<w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/>';

/**
 * A ruled table as WordprocessingML (ECMA-376 part 1, 17.4), written straight away: as objects of the packer's, 5,000 rows
 * take 900 MB. The first row stands on every page; no row is split over two.
 * @param inner Millimetres between the margins.
 */
export function tableXml({ columns, rows, total, fontSize = TABLE_SIZE }: Table, inner: number): string {
  const widths = columnWidths(columns, inner).map(twips);
  const size = Math.round(fontSize * 2);

  const paragraph = (text: string, align: Align, bold: boolean): string => {
    const lines = printable(text)
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
      .join('<w:br/>');
    const style = `<w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
    return `<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="${JUSTIFICATION[align]}"/></w:pPr><w:r>${style}${lines}</w:r></w:p>`;
  };
  const row = (cells: readonly string[], kind: 'head' | 'body' | 'total'): string => {
    const drawn = widths.map((width, index) => {
      const align = kind === 'head' ? 'center' : (columns[index]?.align ?? 'left');
      const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${kind === 'head' ? HEAD_FILL : ''}`;
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(cells[index] ?? '', align, kind !== 'body')}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${kind === 'head' ? '<w:tblHeader/>' : ''}</w:trPr>${drawn.join('')}</w:tr>`;
  };
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${LINES}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${PADDING}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(
      columns.map(({ title }) => title),
      'head',
    ),
    ...rows.map((cells) => row(cells, 'body')),
    ...(total ? [row(total, 'total')] : []),
    '</w:tbl>',
  ].join('');
}

/** Stands in the document where a table is put in; nothing people type can hold it, since `printable` drops the sign. */
export const tableMark = (index: number): string => `\ue000${index}\ue000`;

/** Puts the tables where their marks stand, each in place of the whole paragraph of its mark. */
export function withTables(xml: string, tables: readonly string[]): string {
  return tables.reduce((text, table, index) => {
    const at = text.indexOf(tableMark(index));
    const from = text.lastIndexOf('<w:p>', at);
    const to = text.indexOf('</w:p>', at) + '</w:p>'.length;
    return text.slice(0, from) + table + text.slice(to);
  }, xml);
}
