const { wrongWithAnswer, wrongWithReply, SLOWEST_MS } = (await import(
  new URL('../../../tools/fuzz/judge.mjs', import.meta.url).href
)) as typeof import('../../../tools/fuzz/judge.mjs');

const fine = { status: 200, body: '{"items":[]}', milliseconds: 5, type: 'application/json' };
const refusal = {
  status: 422,
  body: '{"code":"common.invalid-input"}',
  milliseconds: 5,
  type: 'application/problem+json',
};
const reading = { mayChange: false, method: 'GET' };

describe('the judge of npm run fuzz, over HTTP', () => {
  it('is content with an answer and with a refusal in our words', () => {
    expect(wrongWithAnswer(fine, reading)).toBeNull();
    expect(wrongWithAnswer(refusal, { mayChange: false, method: 'POST' })).toBeNull();
  });

  it('takes every status from 500 up for a fault, also when it is told politely', () => {
    for (const status of [500, 503])
      expect(wrongWithAnswer({ ...refusal, status }, reading)).toContain('status');
  });

  it('takes no answer and a late one for a fault', () => {
    expect(wrongWithAnswer({ ...fine, status: null, error: 'ECONNRESET' }, reading)).toContain('ECONNRESET');
    expect(wrongWithAnswer({ ...fine, milliseconds: SLOWEST_MS + 1 }, reading)).toContain('10 s');
  });

  it('finds a stack trace and a statement of the database in an answer', () => {
    const body = 'Error: no\n    at handle (/app/main.js:10:5)';
    expect(wrongWithAnswer({ ...fine, body, type: 'text/plain' }, reading)).toContain('inside');
    const told = { ...fine, body: 'relation "person" does not exist' };
    expect(wrongWithAnswer(told, reading)).toContain('inside');
  });

  it('lets a visitor’s own words come back', () => {
    const echo = { ...refusal, body: '{"code":"common.invalid-input","field":"file:///etc/passwd"}' };
    expect(wrongWithAnswer(echo, reading)).toBeNull();
  });

  it('finds a refusal that is no problem document', () => {
    expect(wrongWithAnswer({ ...refusal, body: '{"message":"no"}' }, reading)).toContain('problem document');
  });

  it('finds a write that succeeded for someone without right', () => {
    const made = { ...fine, status: 201 };
    expect(wrongWithAnswer(made, { mayChange: false, method: 'POST' })).toContain('without right');
    expect(wrongWithAnswer(made, { mayChange: true, method: 'POST' })).toBeNull();
  });
});

describe('the judge of npm run fuzz, over the broker', () => {
  const answered = { problem: null, body: '{}', milliseconds: 5 };

  it('finds an internal error, a service that was not reached, and silence', () => {
    const asked = { open: false, believed: true };
    for (const problem of ['common.internal', 'common.unavailable'])
      expect(wrongWithReply({ ...answered, problem }, asked)).not.toBeNull();
    expect(wrongWithReply({ ...answered, error: 'timeout' }, asked)).toContain('timeout');
  });

  it('finds an answer to a caller nobody vouches for, where the question is not open to everyone', () => {
    expect(wrongWithReply(answered, { open: false, believed: false })).toContain('nobody vouches for');
    expect(wrongWithReply(answered, { open: true, believed: false })).toBeNull();
    const refused = { ...answered, problem: 'common.not-signed-in' };
    expect(wrongWithReply(refused, { open: false, believed: false })).toBeNull();
  });
});
