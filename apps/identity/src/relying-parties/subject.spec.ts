import { subjectOf } from './subject.js';

describe('the name of a person towards an application', () => {
  it('is HMAC-SHA256 of the person under the application’s salt (RFC 4231, test case 2)', () => {
    const expected = Buffer.from('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'hex');
    expect(subjectOf('Jefe', 'what do ya want for nothing?')).toBe(expected.toString('base64url'));
  });
});
