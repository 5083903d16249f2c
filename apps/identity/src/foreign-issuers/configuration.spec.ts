import { readForeignIssuers } from './configuration.js';

const one = {
  key: 'sso',
  issuer: 'https://sso.contoh.go.id',
  clientId: 'selaras',
  clientSecret: 's3cret',
  label: 'SSO',
};
const read = (...entries: unknown[]) => readForeignIssuers(JSON.stringify(entries));

describe('the foreign issuers of the configuration', () => {
  it('are none by default', () => {
    expect(readForeignIssuers('[]')).toEqual([]);
  });

  it('need key, issuer, client and label; the rest has a default', () => {
    expect(read(one)).toEqual([
      { ...one, claim: 'sub', algorithm: 'RS256', scopes: 'openid', secondFactor: false },
    ]);
  });

  it.each([
    ['no JSON', '{', 'FOREIGN_ISSUERS harus larik JSON (must be a JSON array)'],
    ['no list', '{"key":"sso"}', 'FOREIGN_ISSUERS harus larik JSON (must be a JSON array)'],
    ['nothing', '[null]', 'FOREIGN_ISSUERS[0]: key, issuer, clientId, label'],
    ['a key with a slash', [{ ...one, key: '../x' }], 'FOREIGN_ISSUERS[0]: key'],
    ['an issuer that is a file', [{ ...one, issuer: 'file:///etc/passwd' }], 'FOREIGN_ISSUERS[0]: issuer'],
    ['an algorithm with a shared secret', [{ ...one, algorithm: 'HS256' }], 'FOREIGN_ISSUERS[0]: algorithm'],
    ['no signature at all', [{ ...one, algorithm: 'none' }], 'FOREIGN_ISSUERS[0]: algorithm'],
    ['scopes without openid', [{ ...one, scopes: 'email' }], 'FOREIGN_ISSUERS[0]: scopes'],
    ['a field that does not exist', [{ ...one, clientsecret: 'x' }], 'FOREIGN_ISSUERS[0]: clientsecret'],
    ['one key twice', [one, one], 'FOREIGN_ISSUERS: key harus berbeda-beda'],
  ])('are refused with %s, without a word of the secret', (_what, given, sentence) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    expect(() => readForeignIssuers(text)).toThrow(new Error(sentence));
  });
});
