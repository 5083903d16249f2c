import type { OfficialDocument, Table } from '@selaras/documents';
import { FIELDS, newState } from '../applications/application-fields.js';
import { entryPaper, listPaper, type Certified } from './extract-paper.js';

const certified: Certified = {
  government: 'Pemerintah Kabupaten Contoh',
  letterhead: { layout: 'agency', names: ['PEMERINTAH'], address: null, contacts: [], logo: null },
  place: 'Ungaran',
  madeAt: new Date('2026-11-21T07:05:00Z'),
  printedAt: '21/11/2026 14.05 WIB',
};

const tableOf = (paper: OfficialDocument): Table =>
  paper.blocks.find((block) => block.block === 'table') as Table;

describe('an extract of the catalogue', () => {
  it('of one entry numbers the 21 official attributes and leaves what is local unnumbered', () => {
    const entry = { code: '33.22-1', name: 'Simpeg', version: 3 };
    const paper = entryPaper(certified, entry, (field) => (field.name === 'name' ? 'Simpeg' : ''));
    const { rows } = tableOf(paper);
    expect(rows).toHaveLength(FIELDS.length);
    // SE Menteri PANRB 18/2022, metadata object 04: 1 ID, 2 Nama Aplikasi, …, 21 ID metadata terkait.
    expect(rows[0]).toEqual(['1', 'ID', '–']);
    expect(rows[1]).toEqual(['2', 'Nama Aplikasi', 'Simpeg']);
    expect(rows[20]).toEqual(['21', 'ID Metadata Terkait', '–']);
    expect(rows.slice(21).map(([number]) => number)).toEqual(Array.from({ length: 6 }, () => '–'));
    expect(paper.title).toBe('Petikan Katalog Aplikasi: Simpeg');
  });

  it('of a list tells how many, as filtered, and is a concept on its side', () => {
    const state = newState({
      code: '1',
      name: 'Simpeg',
      ownerAgencyId: 'a',
      type: 'general',
      purpose: 'x'.repeat(400),
    });
    const paper = listPaper(certified, [{ state, owner: 'Dinas' }], 'status Aktif');
    expect(paper).toMatchObject({ landscape: true, concept: { version: 1 } });
    const opening = paper.blocks.find((block) => block.block === 'paragraph' && block.align === undefined);
    expect(opening).toMatchObject({
      text: 'Aplikasi yang tercatat pada Katalog Aplikasi Pemerintah Kabupaten Contoh per 21/11/2026 14.05 WIB, dengan saringan status Aktif, berjumlah 1, yaitu:',
    });
    const [row] = tableOf(paper).rows;
    expect(row?.slice(0, 4)).toEqual(['1', '1', 'Simpeg', 'Dinas']);
    expect(row?.[4]).toBe(`${'x'.repeat(300)} …`);
    expect(row?.slice(5)).toEqual(['Umum', 'Aktif']);
  });
});
