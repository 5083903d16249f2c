type Accountant = typeof import('../../../tools/chaos/accountant.mjs');
type Act = Parameters<Accountant['settle']>[0][number];
type StreamEntry = Parameters<Accountant['followStream']>[1][number];
type Answer = Parameters<Accountant['judgeAnswer']>[0];

const { settle, followStream, compareStreams, judgeAnswer } = (await import(
  new URL('../../../tools/chaos/accountant.mjs', import.meta.url).href
)) as Accountant;

const CLEAN = { lost: [], doubled: [], torn: [] };

const act = (outcome: Act['outcome']): Act => ({
  kind: 'create',
  marker: 'aplikasi-1',
  places: ['catalogue', 'province'],
  outcome,
});

const standing = (catalogue: number, province: number) => ({
  catalogue: { 'aplikasi-1': catalogue },
  province: { 'aplikasi-1': province },
});

describe('the accountant of npm run chaos', () => {
  it('is content with an act that was answered and stands once in every place', () => {
    expect(settle([act('acknowledged')], standing(1, 1))).toEqual(CLEAN);
  });

  it('finds an act lost that was answered and is missing anywhere', () => {
    expect(settle([act('acknowledged')], standing(1, 0)).lost).toEqual([
      'create aplikasi-1: missing in province',
    ]);
    expect(settle([act('acknowledged')], {}).lost).toHaveLength(1);
  });

  it.each(['acknowledged', 'unknown'] as const)('finds an act that was %s and stands twice', (outcome) => {
    expect(settle([act(outcome)], standing(2, 1)).doubled).toEqual(['create aplikasi-1: 2× in catalogue']);
  });

  it('lets an act that was never answered stand everywhere or nowhere, but not in between', () => {
    expect(settle([act('unknown')], standing(0, 0))).toEqual(CLEAN);
    expect(settle([act('unknown')], standing(1, 1))).toEqual(CLEAN);
    expect(settle([act('unknown')], standing(1, 0)).torn).toHaveLength(1);
  });

  it('finds what was refused and happened all the same', () => {
    expect(settle([act('refused')], standing(0, 0))).toEqual(CLEAN);
    expect(settle([act('refused')], standing(1, 1)).torn).toEqual([
      'create aplikasi-1: refused, yet in catalogue, province',
    ]);
  });

  // 3 acknowledged and 1 unanswered: between 3 and 4 may be there.
  it.each([
    [2, 1, 0],
    [3, 0, 0],
    [4, 0, 0],
    [5, 0, 1],
  ])('counts acts that carry no words of their own: %s there', (observed, lost, doubled) => {
    const found = settle([], {}, [{ name: 'submitted', acknowledged: 3, unknown: 1, observed }]);
    expect([found.lost.length, found.doubled.length]).toEqual([lost, doubled]);
  });
});

const entry = (sequence: number, over: Partial<StreamEntry> = {}): StreamEntry => ({
  sequence,
  hash: `h${sequence}`,
  previous: `h${sequence - 1}`,
  kind: 'registry.application',
  object: `a${sequence}`,
  version: 1,
  authentic: true,
  ...over,
});

describe('a stream of the exchange', () => {
  it('is whole when each entry continues the one before', () => {
    expect(followStream('33.22>33', [entry(1), entry(2), entry(3)], 'h0')).toEqual([]);
  });

  it.each<[string, StreamEntry[], RegExp]>([
    ['a gap', [entry(1), entry(3, { previous: 'h1' })], /gap or double/],
    ['a number twice', [entry(1), entry(1, { previous: 'h1', object: 'b' })], /gap or double/],
    ['a fork', [entry(1), entry(2, { previous: 'x' })], /does not continue/],
    ['another beginning', [entry(1, { previous: 'x' })], /does not continue/],
    ['altered bytes', [entry(1, { authentic: false })], /hash or signature/],
    ['one version of an object twice', [entry(1), entry(2, { object: 'a1' })], /a second time/],
  ])('is not with %s', (_what, entries, words) => {
    expect(followStream('33.22>33', entries, 'h0').join()).toMatch(words);
  });

  it('is the same at both ends, or the first difference is named', () => {
    expect(compareStreams([entry(1), entry(2)], [entry(1), entry(2)])).toEqual([]);
    expect(compareStreams([entry(1), entry(2)], [entry(1)])[0]).toMatch(/differ at 2/);
    expect(compareStreams([entry(1)], [entry(1, { hash: 'x' })])[0]).toMatch(/differ at 1/);
  });
});

describe('an answer of the public door during a fault', () => {
  const answer = (over: Partial<Answer>): Answer => ({
    path: '/api/applications',
    status: 503,
    type: 'application/problem+json; charset=utf-8',
    code: 'common.unavailable',
    detail: 'Layanan registry sedang tidak menjawab; coba lagi sebentar lagi.',
    text: '',
    ...over,
  });

  it.each<[string, Partial<Answer>]>([
    ['a success', { status: 201, type: 'application/json', code: '' }],
    ['a refusal that says when to try again', {}],
    ['a stale edit', { status: 409, code: 'common.stale' }],
    ['no answer while the door is away', { status: 0, code: 'unreachable', type: '' }],
    [
      'a page of the sign-in that says so',
      {
        path: '/oidc/auth',
        type: 'text/html; charset=utf-8',
        code: '',
        text: 'Layanan sedang tidak menjawab',
      },
    ],
  ])('is clean: %s', (_what, over) => {
    expect(judgeAnswer(answer(over))).toBeNull();
  });

  it.each<[string, Partial<Answer>]>([
    ['a hang', { status: 0, code: 'hang', type: '' }],
    ['an error of ours', { status: 500, code: 'common.internal' }],
    ['a proxy’s own words', { status: 502, type: 'text/html', code: '' }],
    ['JSON that is no problem', { type: 'application/json', code: '' }],
    ['another language than the reader’s', { detail: 'Service unavailable' }],
    ['a stack', { text: 'Error: connect ECONNREFUSED\n    at TCPConnectWrap (node:net:1)' }],
    ['a session that the fault ended', { status: 401, code: 'common.not-signed-in' }],
    ['a repeat taken for something else', { status: 409, code: 'common.duplicate-request' }],
    ['an empty page of the sign-in', { path: '/oidc/auth', type: 'text/html', code: '', text: '' }],
  ])('is not clean: %s', (_what, over) => {
    expect(judgeAnswer(answer(over))).not.toBeNull();
  });
});
