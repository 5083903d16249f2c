import { readOptional } from './optional.js';

describe('indicators an edition lets unanswered', () => {
  // PermenPANRB 5/2018, indicator 35: a first service is scored, a second and a third only where there are such.
  const spbe2018 = {
    groups: [{ code: '35', required: '35' }],
    indicators: [
      { code: '34' },
      { code: '35', group: '35' },
      { code: '35-2', group: '35' },
      { code: '35-3', group: '35' },
    ],
  };

  it('are those of a group beside the one it requires', () => {
    expect([...readOptional(spbe2018)]).toEqual(['35-2', '35-3']);
  });

  it('are none where the edition has no groups', () => {
    expect(readOptional({ indicators: [{ code: '1' }, { code: '2' }] }).size).toBe(0);
  });

  it('are none before the edition is known', () => {
    expect(readOptional(undefined).size).toBe(0);
  });
});
