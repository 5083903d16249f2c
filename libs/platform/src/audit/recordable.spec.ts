import { recordable } from './recordable.js';

const kept = (value: object): unknown => JSON.parse(recordable(value) ?? 'null');

describe('what an entry of the audit trail may say', () => {
  it.each([
    'password',
    'newPassword',
    'password_hash',
    'PASSWORD',
    'kataSandi',
    'passphrase',
    'token',
    'accessToken',
    'id_token',
    'refresh-token',
    'clientSecret',
    'totpSecret',
    'otp',
    'totp',
    'pin',
    'recoveryCodes',
    'sessionId',
    'cookie',
    'authorization',
    'apiKey',
    'private_key',
    'credential',
    'activationLink',
  ])('never has a field named %s, at any depth', (name) => {
    const planted = 'nilai-yang-ditanam';
    const value = {
      [name]: planted,
      name: 'Dinas',
      deep: { [name]: { x: planted }, list: [{ [name]: planted }] },
    };
    expect(recordable(value)).not.toContain(planted);
    expect(kept(value)).toEqual({ name: 'Dinas', deep: { list: [{}] } });
  });

  it('never has a token or a private key under an innocent name', () => {
    const secrets = {
      note: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl',
      reason: '-----BEGIN PRIVATE KEY-----\nMC4CAQ',
      header: 'Bearer abcdefghijkl',
      key: { kty: 'OKP', crv: 'Ed25519', x: 'umum', d: 'pribadi' },
      symmetric: { kty: 'oct', k: 'bersama' },
      kept: 'apa adanya',
    };
    expect(kept(secrets)).toEqual({ kept: 'apa adanya' });
  });

  it('keeps public keys, digests and words that only begin alike', () => {
    const value = {
      publicKey: { kty: 'OKP', x: 'umum' },
      fileSha256: 'ab12',
      pinned: true,
      notification: 'ya',
      level: '3',
    };
    expect(kept(value)).toEqual(value);
  });

  it('cuts a long text and a long list, and says how long they were', () => {
    const { text, list } = kept({
      text: 'a'.repeat(20_000),
      list: Array.from({ length: 500 }, (_, i) => i),
    }) as {
      text: string;
      list: unknown[];
    };
    expect(text).toBe(`${'a'.repeat(2_000)}… (20000 huruf)`);
    expect(list).toHaveLength(201);
    expect(list.at(-1)).toBe('… (500)');
  });

  it('takes 64 kB at most: beyond that only the names of the fields', () => {
    const wide = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`f${i}`, 'é'.repeat(2_000)]));
    expect(kept(wide)).toEqual({ truncated: Object.keys(wide) });
  });

  it('says null for nothing', () => {
    expect([recordable(null), recordable(undefined)]).toEqual([null, null]);
  });
});
