import { readBoardSearch, readResultSearch } from './search.js';

describe('the board’s address', () => {
  it('keeps state, agency and "mine"', () => {
    expect(readBoardSearch({ state: 'handed-over', agency: 'a1', mine: true })).toEqual({
      state: 'handed-over',
      agency: 'a1',
      mine: true,
    });
  });

  it('reads "mine" as the address writes it', () => {
    expect(readBoardSearch({ mine: 'true' })).toMatchObject({ mine: true });
  });

  it('leaves out what it does not understand', () => {
    expect(readBoardSearch({ state: 'lost', agency: '', mine: 'maybe' })).toEqual({
      state: undefined,
      agency: undefined,
      mine: undefined,
    });
  });
});

describe('the result’s address', () => {
  it('knows the two stages only', () => {
    expect(readResultSearch({ stage: 'self' })).toEqual({ stage: 'self' });
    expect(readResultSearch({ stage: 'external' })).toEqual({ stage: undefined });
  });
});
