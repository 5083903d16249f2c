import type { ContentTable, TableCell } from 'pdfmake/interfaces.js';

/** Columns without lines, for labels and marks. */
export const bare = (widths: (number | '*')[], body: TableCell[][]): ContentTable => ({
  table: { widths, body },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => 0,
    paddingBottom: () => 3,
  },
  margin: [0, 0, 0, 4],
});

/** A table with thin lines whose first row stands on every page. */
export const ruled = (widths: number[], body: TableCell[][]): ContentTable => ({
  table: { widths, body, headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => '#555555',
    vLineColor: () => '#555555',
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});
