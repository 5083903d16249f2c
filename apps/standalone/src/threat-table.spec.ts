import { dirname, join } from 'node:path';
import {
  casesIn,
  isThere,
  linksIn,
  papersIn,
  pathsIn,
  readPaper,
  rowsIn,
  shippedDefaults,
  titlesOf,
} from '../test/papers.js';

const TABLE = 'docs/keamanan/ancaman.md';
const NOT_TESTED = /^\*\*belum diuji\*\*/;

/** Number, threat, control, where, shipped default, test. */
const rows = rowsIn(readPaper(TABLE), /^A\d+$/);

const PAPERS = ['SECURITY.md', ...papersIn('keamanan'), ...papersIn('kepatuhan')];

describe('the threat table', () => {
  it('numbers its threats from 1 without a gap and fills every cell', () => {
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => `A${at + 1}`));
    for (const cells of rows) {
      expect([cells[0], cells.length]).toEqual([cells[0], 6]);
      for (const cell of cells) expect([cells[0], cell === '']).toEqual([cells[0], false]);
    }
  });

  it('names for every threat the file that holds the control', () => {
    for (const [number, , , where = ''] of rows) {
      const paths = pathsIn(where);
      expect([number, paths.length > 0]).toEqual([number, true]);
      expect([number, paths.filter((path) => !isThere(path))]).toEqual([number, []]);
    }
  });

  it('names for every threat a test, or says openly that there is none', () => {
    for (const [number, , , , , test = ''] of rows) {
      const cases = casesIn(test);
      expect([number, cases.length > 0 !== NOT_TESTED.test(test)]).toEqual([number, true]);
    }
  });

  it('says in its head how many threats there are, and how many have no test', () => {
    const head = readPaper(TABLE).slice(0, readPaper(TABLE).indexOf('\n## '));
    const without = rows.filter((cells) => NOT_TESTED.test(cells[5] ?? '')).length;
    expect(head).toContain(
      `**${rows.length} ancaman: ${rows.length - without} dengan uji otomatis, ${without} belum diuji.**`,
    );
  });

  it('claims no shipped default but what the generated page says', () => {
    const defaults = shippedDefaults();
    const claims = rows.flatMap(([number, , , , shipped = '']) =>
      [...shipped.matchAll(/`([A-Z][A-Z0-9_]+)=([^`]*)`/g)].map(([, name = '', value]) => ({
        number,
        name,
        holds: defaults.get(name)?.includes(value ?? '') ?? false,
      })),
    );
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each([
    'masuk (sign-in)',
    'sesi',
    'CSRF',
    'SSRF',
    'injeksi',
    'XSS',
    'unggahan',
    'pertukaran',
    'jejak audit',
    'cadangan',
    'rahasia',
    'NATS',
    'batas permintaan',
    'administrator',
    'rantai pasok',
    'data pribadi',
    'OpenID',
    'naskah',
    'catatan (log)',
    'kehabisan',
  ])('has a part on %s', (subject) => {
    const headings = readPaper(TABLE).match(/^## .+$/gm) ?? [];
    expect(headings.some((heading) => heading.toLowerCase().includes(subject.toLowerCase()))).toBe(true);
  });
});

describe('the paper on BSSN 4/2021', () => {
  const text = readPaper('docs/kepatuhan/bssn-4-2021.md');
  /** Letter, what is asked, how it is met, proof, gap. */
  const letters = rowsIn(text, /^[a-h]$/);

  it('counts in its head what it answers, what is open, and what is not met', () => {
    const open = letters.filter((cells) => cells[4] !== '–');
    const unmet = open.filter((cells) => cells[4]?.includes('**Tidak dipenuhi**'));
    expect(text).toContain(
      `${letters.length} butir; ${open.length} dengan celah atau bagian yang harus dilengkapi pemerintah daerah, ${unmet.length} di antaranya tidak dipenuhi`,
    );
  });

  it('names a file or a case for every letter that is said to be met without a gap', () => {
    const bare = letters.filter(
      ([, , , proof = '', gap]) => gap === '–' && !pathsIn(proof).length && !casesIn(proof).length,
    );
    expect(bare.map(([letter, asked]) => [letter, asked])).toEqual([]);
  });
});

describe.each(PAPERS)('the paper %s', (paper) => {
  const text = readPaper(paper);

  it('names no file that is not there', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it('names no case of a test that is not there under exactly that title', () => {
    const missing = casesIn(text).filter(({ file, title }) => !isThere(file) || !titlesOf(file).has(title));
    expect(missing).toEqual([]);
  });

  it('links to nothing that is not there', () => {
    expect(linksIn(text).filter((target) => !isThere(join(dirname(paper), target)))).toEqual([]);
  });

  it('holds no personal number, no mail address and no path of a machine', () => {
    expect(text).not.toMatch(/(?<!\d)\d{16}(?!\d)/);
    expect(text).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i);
    expect(text).not.toMatch(/\/home\/|\/work\/|\/root\//);
  });
});
