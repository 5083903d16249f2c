import { beginAnswer, isDirty, nextAnswer, sameAnswer, type Answer, type AnswerEvent } from './answer.js';

const empty: Answer = { level: '', facts: '', analysis: '' };
const facts = (words: string): Answer => ({ ...empty, facts: words });
const AT = '2026-11-21T07:00:00Z';
const typed = (answer: Answer): AnswerEvent => ({ type: 'typed', answer, at: AT });
const after = (...events: AnswerEvent[]) => events.reduce(nextAnswer, beginAnswer(empty, 1));

describe('an answer while it is typed', () => {
  it('is dirty until the server took the same words', () => {
    const waiting = after(typed(facts('SK 1')));
    expect(isDirty(waiting)).toBe(true);
    const saved = nextAnswer(waiting, {
      type: 'saved',
      answer: facts('SK 1'),
      version: 2,
      at: '2026-11-21T07:05:00Z',
    });
    expect(isDirty(saved)).toBe(false);
    expect(saved).toMatchObject({ version: 2, savedAt: '2026-11-21T07:05:00Z' });
  });

  it('stays dirty where more was typed while it was on its way', () => {
    const state = after({ type: 'sending', answer: facts('SK') }, typed(facts('SK 1')), {
      type: 'saved',
      answer: facts('SK'),
      version: 2,
      at: '2026-11-21T07:05:00Z',
    });
    expect(isDirty(state)).toBe(true);
    expect(state).toMatchObject({ mine: facts('SK 1'), version: 2 });
  });

  it('takes 2,5 and 2.50 for the same level', () => {
    expect(sameAnswer({ ...empty, level: '2,5' }, { ...empty, level: '2.50' })).toBe(true);
    expect(sameAnswer({ ...empty, level: '2,5' }, { ...empty, level: '2,' })).toBe(false);
  });

  it('is tried again after the words that were refused changed', () => {
    const refused = after({ type: 'failed', sending: 'refused', problem: 'x' });
    expect(nextAnswer(refused, typed(facts('SK')))).toMatchObject({
      sending: 'resting',
      problem: null,
    });
  });
});

describe('a saved answer that arrives', () => {
  it('is adopted where nothing is typed', () => {
    const state = after({ type: 'arrived', answer: facts('dari Dinas'), version: 4 });
    expect(state).toMatchObject({ mine: facts('dari Dinas'), version: 4, theirs: null });
  });

  it('only moves the version where the words are still those the typing began from', () => {
    const state = after(typed(facts('SK')), { type: 'arrived', answer: empty, version: 4 });
    expect(state).toMatchObject({ mine: facts('SK'), base: empty, version: 4, theirs: null });
  });

  it('is our own where it says what was sent last, even if the receipt was lost', () => {
    const state = after(
      typed(facts('SK')),
      { type: 'sending', answer: facts('SK') },
      { type: 'failed', sending: 'waiting', problem: 'line cut' },
      typed(facts('SK 1')),
      { type: 'arrived', answer: facts('SK'), version: 2 },
    );
    expect(state).toMatchObject({ mine: facts('SK 1'), base: facts('SK'), version: 2, theirs: null });
  });

  it('clashes where someone else changed the words, and keeps both', () => {
    const state = after(typed(facts('SK 1')), { type: 'arrived', answer: facts('Perbup 9'), version: 2 });
    expect(state.mine).toEqual(facts('SK 1'));
    expect(state.theirs).toEqual({ answer: facts('Perbup 9'), version: 2 });
  });
});

describe('a clash', () => {
  const clash: AnswerEvent[] = [
    typed(facts('SK 1')),
    { type: 'arrived', answer: facts('Perbup 9'), version: 2 },
  ];

  it('can end with my words, now made from the saved version', () => {
    const state = after(...clash, { type: 'kept-mine' });
    expect(state).toMatchObject({ mine: facts('SK 1'), base: facts('Perbup 9'), version: 2, theirs: null });
    expect(isDirty(state)).toBe(true);
  });

  it('can end with the saved words', () => {
    const state = after(...clash, { type: 'took-theirs' });
    expect(state).toMatchObject({ mine: facts('Perbup 9'), version: 2, theirs: null });
    expect(isDirty(state)).toBe(false);
  });
});
