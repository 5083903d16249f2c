import { readFileSync } from 'node:fs';
import { AGENCY_ROLES, ROLES, TIMED_ROLES } from '@selaras/contracts';
import { GENERATED_FROM, rolesTable } from './roles-page.js';

const page = readFileSync(new URL('../../../docs/roles.md', import.meta.url), 'utf8');

/** Cells without what the formatter does to a table. */
const bare = (text: string): string =>
  text
    .replace(/\\_/g, '_')
    .replace(/ *\| */g, '|')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')
    .trim();

describe('docs/roles.md', () => {
  const byHand = page.slice(0, page.indexOf(GENERATED_FROM));

  it('has a row for every role: its reach, whether it is lent, and the law it comes from', () => {
    const rows = byHand.split('\n').filter((line) => /^\| `/.test(line));
    const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    expect(cells.map(([, role]) => role)).toEqual(ROLES.map((role) => `\`${role}\``));
    for (const [, role = '', , reach, , source] of cells) {
      const name = ROLES.find((one) => role === `\`${one}\``);
      const ofAgency = name !== undefined && AGENCY_ROLES.includes(name);
      const lent = name !== undefined && TIMED_ROLES.includes(name);
      expect([role, reach]).toEqual([
        role,
        `${ofAgency ? 'satu perangkat daerah' : 'seluruh pemerintah daerah'}${lent ? ', selalu dengan hari terakhir' : ''}`,
      ]);
      expect(source?.length).toBeGreaterThan(3);
    }
  });

  it('says of every question who may ask it, as the handlers do', () => {
    expect(bare(page.slice(page.indexOf(GENERATED_FROM)))).toBe(bare(rolesTable()));
  });
});
