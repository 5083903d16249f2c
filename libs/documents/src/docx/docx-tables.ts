import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { twips } from '../content/paper.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const MARGINS = { left: 0, right: 60, top: 0, bottom: 60 };

interface TableShape {
  /** Millimetres. */
  widths: readonly number[];
  rows: readonly { cells: readonly Paragraph[][] }[];
}

/** Columns without lines, for labels and marks; a row is never split over two pages. */
export function tableOf({ widths, rows }: TableShape): Table {
  const columns = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: BORDERS,
    rows: rows.map(
      ({ cells }) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: columns[index] ?? 0, type: WidthType.DXA },
                margins: MARGINS,
              }),
          ),
        }),
    ),
  });
}
