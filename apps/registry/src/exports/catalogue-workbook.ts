import type { Writable } from 'node:stream';
import { drained, escapeXstring } from '@selaras/platform';
import ExcelJS from 'exceljs';
import { FIELDS, type ApplicationField } from '../applications/application-fields.js';
import { WORDS } from '../applications/field-words.js';

const SHEET = 'Katalog Aplikasi';
const TITLE_ROW = 1;
const LAST_ROW = 20_001;
const WIDE = 50;
const NARROW = 22;

/** The choices of a drop-down in the field's column; null: any text. Several platforms are written with commas. */
function choicesOf(field: ApplicationField): ExcelJS.DataValidation | null {
  const titles = WORDS[field.kind]?.map(({ title }) => title);
  if (!titles) return null;
  return {
    type: 'list',
    allowBlank: true,
    showErrorMessage: field.kind !== 'platforms',
    errorTitle: field.title,
    error: `Pilih salah satu: ${titles.join(', ')}`,
    formulae: [`"${titles.join(',')}"`],
  };
}

/** Centred, bold, 28 points (ECMA-376, 18.3.1.46). */
const PRACTICE_HEADER = '&C&"-,Bold"&28LATIHAN';

/**
 * Writes the catalogue as a workbook with the official titles and drop-downs for the closed lists, a row at a time.
 * Every cell is a text, so a spreadsheet program neither calculates nor reformats it.
 */
export class CatalogueWorkbook {
  private readonly workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  private readonly sheet: ExcelJS.Worksheet;

  /** @param practice LATIHAN then heads every page that is printed; the cells stay as they are, to be read in again. */
  constructor(
    private readonly target: Writable,
    practice = false,
  ) {
    this.workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream: target,
      useStyles: true,
      useSharedStrings: false,
    });
    this.sheet = this.workbook.addWorksheet(SHEET, {
      views: [{ state: 'frozen', ySplit: TITLE_ROW }],
      ...(practice ? { headerFooter: { oddHeader: PRACTICE_HEADER } } : {}),
    });
    this.sheet.columns = FIELDS.map((field) => ({
      width: field.kind === 'text' || field.name === 'name' ? WIDE : NARROW,
      style: { alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' },
    }));
    const titles = this.sheet.addRow(FIELDS.map(({ title }) => title));
    titles.font = { bold: true };
    titles.commit();
    const validations = (this.sheet as unknown as WithValidations).dataValidations;
    FIELDS.forEach((field, index) => {
      const choices = choicesOf(field);
      const letter = this.sheet.getColumn(index + 1).letter;
      if (choices) validations.add(`${letter}${TITLE_ROW + 1}:${letter}${LAST_ROW}`, choices);
    });
  }

  /** @param cells Texts in the order of FIELDS. */
  async write(cells: readonly string[]): Promise<void> {
    this.sheet.addRow(cells.map((cell) => escapeXstring(cell) || null)).commit();
    await drained(this.target);
  }

  async close(): Promise<void> {
    this.sheet.commit();
    await this.workbook.commit();
  }
}

interface WithValidations {
  dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}
