import { addressOf, byDueDate } from './inbox.js';
import type { InboxItem } from '../../api/types.js';

const item = (part: Partial<InboxItem>): InboxItem => ({
  kind: 'answer',
  id: 'a1',
  code: null,
  title: '',
  note: null,
  from: null,
  due: null,
  workingDaysLeft: null,
  count: 1,
  ...part,
});

describe('addressOf', () => {
  it('leads to the indicator when one is named', () => {
    expect(addressOf(item({ code: '16' }))).toBe('/penilaian/a1/indikator/16');
  });

  it('leads to the board otherwise, and to the result when it is to be sent', () => {
    expect(addressOf(item({ kind: 'assign' }))).toBe('/penilaian/a1');
    expect(addressOf(item({ kind: 'send' }))).toBe('/penilaian/a1/hasil');
  });
});

describe('byDueDate', () => {
  it('puts the nearest first and what has no date last', () => {
    const sorted = byDueDate([
      item({ title: 'none' }),
      item({ title: 'late', due: '2026-12-15' }),
      item({ title: 'soon', due: '2026-11-23' }),
    ]);
    expect(sorted.map(({ title }) => title)).toEqual(['soon', 'late', 'none']);
  });
});
