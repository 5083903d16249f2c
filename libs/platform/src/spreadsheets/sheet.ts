/** One row of a table file. `row` is the number the spreadsheet program shows beside it. */
export interface SheetRow {
  row: number;
  /** Texts by column from 0; a column without a value is `''` or absent. */
  cells: string[];
}

/** One table of a file. */
export interface Sheet {
  /** Where it stands among the tables of the file, from 0. */
  index: number;
  /** About how many rows there are, for a progress bar; 0: not known. */
  expectedRows: number;
  /** Reads it from the top; every reading is a new one. @throws SheetUnreadable */
  rows(): AsyncIterable<SheetRow>;
}

/** The file is no spreadsheet we can read: damaged, another kind, encrypted. The message is for the log only. */
export class SheetUnreadable extends Error {}

/** A workbook that asks for a password. */
export class SheetLocked extends SheetUnreadable {}

/** The file opens to more than we are willing to read. */
export class SheetTooLarge extends Error {
  constructor(readonly limitMegabytes: number) {
    super(`opens to more than ${limitMegabytes} MB`);
  }
}

export interface SheetLimits {
  unpackedBytes: number;
}

/** Cells further right are stray formatting in every sheet met so far. */
export const MAX_COLUMNS = 100;
export const MAX_CELL_CHARACTERS = 10_000;

export const BYTES_PER_MB = 1024 * 1024;
