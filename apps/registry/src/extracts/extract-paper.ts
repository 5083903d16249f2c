import { extract, type Inline, type Letterhead, type OfficialDocument } from '@selaras/documents';
import { FIELDS, type ApplicationField, type ApplicationState } from '../applications/application-fields.js';
import { STATUS_WORDS, TYPE_WORDS, titleOf } from '../applications/field-words.js';

/** What every extract says of itself. */
export interface Certified {
  government: string;
  letterhead: Letterhead;
  place: string | null;
  madeAt: Date;
  /** `21/11/2026 14.05 WIB` */
  printedAt: string;
}

/** Fields that metadata object 04 of SE Menteri PANRB 18/2022 does not know: they follow its 21 attributes, unnumbered. */
const LOCAL = new Set<ApplicationField['name']>([
  'ownerAgencyId',
  'status',
  'type',
  'url',
  'year',
  'userAgencyIds',
]);

const official = FIELDS.filter(({ name }) => !LOCAL.has(name));
const local = FIELDS.filter(({ name }) => LOCAL.has(name));

const EMPTY = '–';
const PURPOSE_CHARACTERS = 300;

const shared = ({ government, letterhead, place, madeAt, printedAt }: Certified) => ({
  register: government.toUpperCase(),
  author: government,
  letterhead,
  madeAt: madeAt.toISOString(),
  concept: { version: 1, madeAt: printedAt },
  footnote: `Katalog Aplikasi ${government}, keadaan ${printedAt}`,
  closing:
    'Petikan ini dibuat dari katalog sebagaimana adanya pada waktu tersebut untuk dipergunakan sebagaimana mestinya.',
  signatory: {
    dateline: [[`${place ?? '…'}, `, { field: 'tanggal_naskah' as const }] as Inline],
    office: [[{ field: 'jabatan_pengirim' as const }] as Inline],
    name: null,
  },
});

/** One entry: its 21 official attributes by number, then what is kept here besides. */
export function entryPaper(
  given: Certified,
  { code, name, version }: { code: string; name: string; version: number },
  cell: (field: ApplicationField) => string,
): OfficialDocument {
  const row = (number: string) => (field: ApplicationField) => [number, field.title, cell(field) || EMPTY];
  return {
    ...extract({
      ...shared(given),
      heading: 'PETIKAN KATALOG APLIKASI',
      opening: [
        'Aplikasi ',
        { text: name, bold: true },
        ` dengan ID ${code} tercatat pada Katalog Aplikasi ${given.government} (versi ${version}) per ${given.printedAt} dengan metadata sebagai berikut:`,
      ],
      columns: [
        { title: 'No.', width: 1.1, align: 'center' },
        { title: 'Atribut', width: 5 },
        { title: 'Isi', share: 1 },
      ],
      rows: [
        ...official.map((field, index) => row(String(index + 1))(field)),
        ...local.map((field) => row(EMPTY)(field)),
      ],
      landscape: false,
    }),
    title: `Petikan Katalog Aplikasi: ${name}`,
  };
}

/** An entry in a list. */
export interface ListedEntry {
  state: ApplicationState;
  owner: string;
}

/** What a filter shows. `filter`: in words, empty when nothing was filtered. */
export const listPaper = (
  given: Certified,
  entries: readonly ListedEntry[],
  filter: string,
): OfficialDocument =>
  extract({
    ...shared(given),
    heading: 'PETIKAN KATALOG APLIKASI',
    opening: `Aplikasi yang tercatat pada Katalog Aplikasi ${given.government} per ${given.printedAt}${filter ? `, dengan saringan ${filter},` : ''} berjumlah ${entries.length}, yaitu:`,
    columns: [
      { title: 'No.', width: 1.1, align: 'center' },
      { title: 'ID', width: 3.2 },
      { title: 'Nama Aplikasi', share: 3 },
      { title: 'Perangkat Daerah Pemilik', share: 3 },
      { title: 'Fungsi Aplikasi', share: 4 },
      { title: 'Jenis', width: 1.7 },
      { title: 'Status', width: 2.7 },
    ],
    rows: entries.map(({ state, owner }, index) => [
      String(index + 1),
      state.code,
      state.name,
      owner,
      shortened(state.purpose) || EMPTY,
      typeof state.type === 'string' ? titleOf(TYPE_WORDS, state.type) : EMPTY,
      titleOf(STATUS_WORDS, state.status),
    ]),
    landscape: true,
  });

function shortened(purpose: unknown): string {
  if (typeof purpose !== 'string') return '';
  const line = purpose.replace(/\s+/g, ' ');
  return line.length > PURPOSE_CHARACTERS ? `${line.slice(0, PURPOSE_CHARACTERS).trimEnd()} …` : line;
}
