import { incomplete, isOpen, wrongState } from './indicator-rules.js';

const complete = {
  code: '16',
  level: '2',
  facts: 'BA UAT 045/112/2026 hlm. 4–7',
  analysis: 'Dua dari empat.',
};

describe('an answer', () => {
  it('is complete with level, FAKTA, ANALISIS and a file', () => {
    expect(incomplete(complete, 1, 1, 'id')).toBeNull();
  });

  it('needs no file at the bottom of the scale, which also covers what does not exist yet', () => {
    expect(incomplete({ ...complete, level: '1' }, 0, 1, 'id')).toBeNull();
    expect(incomplete({ ...complete, level: '0' }, 0, 0, 'id')).toBeNull();
  });

  it.each([
    ['level', { level: null }, 1, 'tingkat'],
    ['FAKTA of blanks', { facts: ' \n' }, 1, 'FAKTA'],
    ['ANALISIS', { analysis: '' }, 1, 'ANALISIS'],
    ['a file for 1.01', { level: '1.01' }, 0, 'bukti dukung'],
    ['everything', { level: null, facts: '', analysis: '' }, 0, 'tingkat, FAKTA, ANALISIS'],
  ])('names %s when it is missing', (_what, part, files, missing) => {
    expect(incomplete({ ...complete, ...part }, files, 1, 'id')).toMatchObject({
      code: 'scoring.answer-incomplete',
      params: { code: '16', missing },
    });
  });

  it('names what is missing in the reader’s language', () => {
    expect(incomplete({ ...complete, level: '3' }, 0, 1, 'en')?.params.missing).toBe('evidence');
  });
});

describe('the steps', () => {
  const states = ['draft', 'revision', 'submitted', 'handed-over', 'accepted'] as const;

  it.each([
    ['answer', ['draft', 'revision']],
    ['submit', ['draft', 'revision']],
    ['release', ['submitted']],
    ['review', ['handed-over']],
  ] as const)('%s applies in %j and nowhere else', (act, applies) => {
    expect(states.filter((state) => !wrongState({ code: '1', state }, act, 'id'))).toEqual(applies);
  });

  it('say in words which state refuses them', () => {
    expect(wrongState({ code: '1', state: 'handed-over' }, 'answer', 'id')).toMatchObject({
      code: 'scoring.indicator-state',
      params: { code: '1', state: 'diserahkan ke asesor' },
    });
  });
});

describe('an indicator keeps the assessment open', () => {
  it.each([
    ['while it is not accepted', { state: 'handed-over', optional: false, level: '2' }, true],
    ['not once it is accepted', { state: 'accepted', optional: false, level: '2' }, false],
    ['not when it is optional and untouched', { state: 'draft', optional: true, level: null }, false],
    ['when it is optional and has a level', { state: 'draft', optional: true, level: '2' }, true],
  ] as const)('%s', (_what, answer, open) => {
    expect(isOpen(answer)).toBe(open);
  });
});
