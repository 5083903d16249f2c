import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SigningKeys, publicKey } from './signing-keys.js';

describe('the node’s signing keys', () => {
  let dir: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'selaras-keys-'));
  });

  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('are made once, also when several processes start at the same time, and leave no draft behind', async () => {
    const loaded = await Promise.all([1, 2, 3, 4].map(() => SigningKeys.load(dir)));
    expect(new Set(loaded.map(({ services }) => services.kid)).size).toBe(1);
    const file = SigningKeys.fileIn(dir);
    expect(readdirSync(dirname(file))).toEqual(['identity.jwks.json']);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(dirname(file)).mode & 0o777).toString(8)).toBe('700');
  });

  it('are two different ones, whose private half is not published', async () => {
    const { signIn, services } = await SigningKeys.load(dir);
    expect(signIn.x).not.toBe(services.x);
    expect(Object.keys(publicKey(services)).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it.each(['', '{}', '{"keys":[]}', '{"keys":[{"kid":"sign-in-1","crv":"Ed25519","d":"x"}]}'])(
    'are not replaced when the file is damaged (%s): the start fails and names it',
    async (content) => {
      await SigningKeys.load(dir);
      writeFileSync(SigningKeys.fileIn(dir), content);
      await expect(SigningKeys.load(dir)).rejects.toThrow(SigningKeys.fileIn(dir));
    },
  );
});
