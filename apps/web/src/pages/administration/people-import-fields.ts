import type { PeopleImport } from '../../api/types.js';

/** What a column of a sheet may fill, by what the sheet holds. */
export const IMPORT_FIELDS = {
  people: [
    'name',
    'username',
    'title',
    'role',
    'agency',
    'kind',
    'from',
    'until',
    'decreeNumber',
    'decreeDay',
  ],
  agencies: ['name', 'shortName', 'code', 'kind', 'parent'],
} as const satisfies Record<PeopleImport['kind'], readonly string[]>;

export type ImportField = (typeof IMPORT_FIELDS)[PeopleImport['kind']][number];

/** The words of a field: the kind of an agency is another thing than the way a position is held. */
export const fieldText = (sheet: PeopleImport['kind'], field: ImportField) =>
  sheet === 'agencies' && field === 'kind' ? 'field.kind-agency' : (`field.${field}` as const);

const LIKE_A_FORMULA = /^['=+\-@\t\r]/;

/** The list of links as a CSV for spreadsheet programs: `;`, UTF-8 with a mark, no cell that begins like a formula. */
export function linksCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(LIKE_A_FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
