import { cleanText, AgencyNames, type AgencyCopy } from '@selaras/platform';
import fc from 'fast-check';
import { FIELDS, fieldOf, newState, type StoredApplication } from '../applications/application-fields.js';
import { cellOfValue } from '../applications/cell-of-value.js';
import { cleanValue } from '../applications/clean-text.js';
import { judgeRow, type JudgeContext, type RowTexts } from './judge-row.js';
import { ROW_REASONS, sayReason } from './row-reasons.js';

const agency = (id: string, name: string, shortName: string, active = true): AgencyCopy => ({
  id,
  code: id,
  name,
  shortName,
  parentId: null,
  active,
  version: 1,
});

const KOMINFO = agency('a1', 'Dinas Komunikasi dan Informatika', 'Diskominfo');
const PARIWISATA = agency('a2', 'Dinas Pariwisata', 'Dispar');
const TUTUP = agency('a3', 'Dinas Lama', 'Dislama', false);
const ALL = new AgencyNames(new Map([KOMINFO, PARIWISATA, TUTUP].map((one) => [one.id, one])));

const context = (over: Partial<JudgeContext> = {}): JudgeContext => ({
  agencies: ALL,
  reach: 'all',
  defaultAgencyId: null,
  defaultIsChosen: false,
  above: null,
  ...over,
});

const stored = (over: object = {}): StoredApplication => ({
  id: 'e1',
  version: 3,
  state: newState({
    code: 'A-1',
    name: 'SIMPEG',
    ownerAgencyId: KOMINFO.id,
    purpose: 'kepegawaian',
    ...over,
  }),
});

const judge = (texts: RowTexts, over: Partial<JudgeContext> = {}, existing: StoredApplication[] = []) =>
  judgeRow(
    texts,
    { byCode: existing.find(({ state }) => state.code === texts.code) ?? null, byName: existing },
    context(over),
  );

const row = (over: RowTexts = {}): RowTexts => ({ name: 'SIMPEG', ownerAgencyId: 'Diskominfo', ...over });
const codesOf = ({ reasons }: ReturnType<typeof judge>): string[] => reasons.map(({ code }) => code);

describe('a row of a sheet', () => {
  it('is new when the catalogue has nothing like it, and says what it would write', () => {
    const judged = judge(
      row({ status: 'Non-Aktif', type: 'Khusus/Daerah', platforms: 'Android, website', year: '2016-01-01' }),
    );
    expect(judged).toMatchObject({
      outcome: 'new',
      entry: {
        status: 'inactive',
        type: 'special',
        platforms: ['web', 'mobile'],
        year: 2016,
        ownerAgencyId: 'a1',
      },
      changes: { name: [null, 'SIMPEG'], ownerAgencyId: [null, 'Dinas Komunikasi dan Informatika'] },
    });
  });

  it('is unchanged or changed against the entry of the same name and owner, and a blank cell never clears', () => {
    const existing = [stored()];
    expect(judge(row(), {}, existing).outcome).toBe('unchanged');
    expect(judge(row({ name: 'Sim-Peg '.replace('-', '') }), {}, existing).outcome).toBe('changed');
    const judged = judge(row({ purpose: 'Kepegawaian daerah' }), {}, existing);
    expect(judged).toMatchObject({
      outcome: 'changed',
      target: { id: 'e1' },
      changes: { purpose: ['kepegawaian', 'Kepegawaian daerah'] },
    });
  });

  it('is matched by its code even when the name changed', () => {
    const judged = judge(row({ code: 'A-1', name: 'SIMPEG Baru' }), {}, [stored()]);
    expect(judged).toMatchObject({ outcome: 'changed', changes: { name: ['SIMPEG', 'SIMPEG Baru'] } });
  });

  it.each<[string, RowTexts, Partial<JudgeContext>, StoredApplication[], string]>([
    ['the same name at another agency', row(), {}, [stored({ ownerAgencyId: 'a2' })], 'name-elsewhere'],
    [
      'two entries of that name at its agency',
      row(),
      {},
      [stored(), { ...stored(), id: 'e2' }],
      'several-existing',
    ],
    [
      'a code of an entry with another name and owner',
      row({ code: 'A-1', name: 'Lain' }),
      {},
      [stored({ ownerAgencyId: 'a2' })],
      'code-other',
    ],
    ['another code than the entry has', row({ code: 'B-7' }), {}, [stored()], 'code-differs'],
    ['several applications, one a line', row({ name: 'SIMPEG\nSIMDA' }), {}, [], 'several-in-one'],
    ['several applications, numbered', row({ name: '1. SIMPEG 2. SIMDA' }), {}, [], 'several-in-one'],
    [
      'an unknown agency where a default was chosen',
      row({ ownerAgencyId: 'BKD Banten' }),
      { defaultAgencyId: 'a2', defaultIsChosen: true },
      [],
      'agency-default',
    ],
    [
      'no agency below a row that has one',
      { name: 'SIMDA' },
      { above: { agencyId: 'a1', row: 4 } },
      [],
      'agency-from-above',
    ],
    ['an unknown word for the status', row({ status: 'Setengah jadi' }), {}, [], 'word-unknown'],
    ['an unknown word for the platform', row({ platforms: 'lainnya' }), {}, [], 'word-unknown'],
    ['a year that is none', row({ year: '2016/2017' }), {}, [], 'year-unreadable'],
    ['a reference code that is none', row({ referenceCode: 'Umum' }), {}, [], 'reference-unreadable'],
    [
      'an unknown using agency',
      row({ userAgencyIds: 'Seluruh Perangkat Daerah' }),
      {},
      [],
      'user-agency-unknown',
    ],
    ['"tidak ada" as address', row({ url: 'tidak ada' }), {}, [], 'url-none'],
    ['"Desktop" as address', row({ url: 'Desktop' }), {}, [], 'url-none'],
    ['"VPN" as address', row({ url: 'VPN' }), {}, [], 'url-none'],
    ['an address with a password', row({ url: 'http://admin:rahasia@contoh.go.id' }), {}, [], 'url-none'],
    ['an internal address', row({ url: '192.168.1.5/simda' }), {}, [], 'url-internal'],
    ['this computer as address', row({ url: 'localhost/deteksi' }), {}, [], 'url-internal'],
    ['a remote desktop within the house', row({ url: 'rdp://10.1.2.3' }), {}, [], 'url-internal'],
    ['a YouTube film as address', row({ url: 'https://youtu.be/abc' }), {}, [], 'url-not-application'],
    ['a short link as address', row({ url: 'bit.ly/abc' }), {}, [], 'url-not-application'],
    ['a Google site as address', row({ url: 'sites.google.com/view/x' }), {}, [], 'url-not-application'],
  ])('is doubtful for %s', (_why, texts, over, existing, code) => {
    const judged = judge(texts, over, existing);
    expect([judged.outcome, codesOf(judged)]).toEqual(['doubtful', [code]]);
  });

  it.each<[string, RowTexts, Partial<JudgeContext>, string]>([
    ['no name', { ownerAgencyId: 'Diskominfo', url: 'contoh.go.id' }, {}, 'name-missing'],
    ['"tidak ada" as name', row({ name: 'Tidak ada' }), {}, 'name-none'],
    ['a dash as name', row({ name: '-' }), {}, 'name-none'],
    ['a name too long for the catalogue', row({ name: 'x'.repeat(201) }), {}, 'too-long'],
    ['a text too long for its field', row({ server: 'x'.repeat(301) }), {}, 'too-long'],
    [
      'an agency written almost right',
      row({ ownerAgencyId: 'Dinas Pariwisatta' }),
      {},
      'agency-unknown-like',
    ],
    ['an agency nobody knows', row({ ownerAgencyId: 'PDAM' }), {}, 'agency-unknown'],
    ['an agency that is closed', row({ ownerAgencyId: 'Dislama' }), {}, 'agency-unknown'],
    ['no agency at all', { name: 'SIMPEG' }, {}, 'agency-missing'],
    ['an agency outside the importer’s authority', row(), { reach: new Set(['a2']) }, 'not-permitted'],
  ])('is wrong for %s', (_why, texts, over, code) => {
    const judged = judge(texts, over);
    expect([judged.outcome, codesOf(judged), judged.entry]).toEqual(['wrong', [code], {}]);
  });

  it('is wrong when it would take an entry away from an agency outside the importer’s authority', () => {
    const texts = row({ code: 'A-1', ownerAgencyId: 'Dispar' });
    expect(codesOf(judge(texts, { reach: new Set(['a2']) }, [stored()]))).toEqual(['not-permitted']);
  });

  it('names the closest agency in the reader’s language', () => {
    const [reason] = judge(row({ ownerAgencyId: 'Dinas Pariwisatta' })).reasons;
    if (!reason) throw new Error('a reason was expected');
    expect(sayReason(reason, 'id').message).toBe(
      'Perangkat daerah “Dinas Pariwisatta” tidak dikenal. Maksudnya “Dinas Pariwisata”?',
    );
    expect(sayReason(reason, 'en').message).toBe(
      'The agency “Dinas Pariwisatta” is unknown. Did you mean “Dinas Pariwisata”?',
    );
  });

  it.each([
    ['DINAS  KOMUNIKASI & INFORMATIKA', 'a1'],
    ['Dinas Komunikasi dan Informatika Kabupaten Semarang', 'a1'],
    ['dispar', 'a2'],
  ])('finds the agency written %j', (ownerAgencyId, id) => {
    expect(judge(row({ ownerAgencyId })).entry.ownerAgencyId).toBe(id);
  });

  it('takes an address without a scheme to be https', () => {
    expect(judge(row({ url: 'simpeg.contoh.go.id/masuk' })).entry.url).toBe(
      'https://simpeg.contoh.go.id/masuk',
    );
  });
});

describe('every reason', () => {
  it('is a sentence in both languages that names the same things', () => {
    const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const { id, en } of Object.values(ROW_REASONS)) {
      expect(id).toMatch(/[.?]$/);
      expect(names(en)).toEqual(names(id));
    }
  });
});

describe('a row as an export prints it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  const lists = fc.array(fc.oneof(text, fc.constantFrom('a; b', ';', '1. x 2. y')), { maxLength: 3 });
  const valueOf = (name: (typeof FIELDS)[number]['name'], kind: string): fc.Arbitrary<unknown> => {
    if (name === 'name' || name === 'code') return text.map((value) => `${value}x`);
    switch (kind) {
      case 'agency':
        return fc.constantFrom('a1', 'a2', 'a3');
      case 'agencies':
        return fc.subarray(['a1', 'a2', 'a3']);
      case 'list':
        return lists;
      case 'platforms':
        return fc.subarray(['desktop', 'web', 'cloud', 'mobile']);
      case 'status':
        return fc.constantFrom('active', 'development', 'inactive');
      case 'type':
        return fc.constantFrom('general', 'special', null);
      case 'licence':
        return fc.constantFrom('open-source', 'proprietary', null);
      case 'year':
        return fc.option(fc.integer({ min: 1970, max: 2100 }));
      case 'url':
        return fc.constantFrom('https://bit.ly/x', 'http://10.0.0.1/', 'https://contoh.go.id', null);
      default:
        return fc.option(text);
    }
  };
  const entries = fc.record(
    Object.fromEntries(FIELDS.map(({ name, kind }) => [name, valueOf(name, kind)])),
  ) as fc.Arbitrary<Record<string, never>>;

  it('is unchanged, whatever the entry holds', () => {
    fc.assert(
      fc.property(entries, (values) => {
        const clean = Object.fromEntries(
          FIELDS.map((field) => [field.name, cleanValue(field, values[field.name] ?? null)]),
        );
        const entry = stored(clean);
        const printed = FIELDS.map(({ name }) => {
          const cell = cleanText(cellOfValue(fieldOf(name), entry.state[name], ALL.byId));
          return [name, cell] as const;
        }).filter(([, cell]) => cell);
        const judged = judge(Object.fromEntries(printed), {}, [entry]);
        expect([judged.outcome, judged.reasons, judged.changes]).toEqual(['unchanged', [], {}]);
      }),
      { numRuns: 500 },
    );
  });
});
