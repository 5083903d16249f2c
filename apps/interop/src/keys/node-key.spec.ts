import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodePublicKey, openNodeKey } from './node-key.js';
import { readPublicJwk, signedBy } from './public-key.js';

describe('the key of a node', () => {
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'selaras-key-'));
  });

  afterEach(() => rm(home, { recursive: true, force: true }));

  it('is made once and found again, also by replicas that start at the same time', async () => {
    const opened = await Promise.all([1, 2, 3, 4].map(() => nodePublicKey(home)));
    opened.push(await nodePublicKey(home));
    expect(new Set(opened.map(({ x }) => x)).size).toBe(1);
    expect(await readdir(join(home, 'keys'))).toEqual(['interop.jwk.json']);
  });

  it('signs what its public half verifies', async () => {
    const key = await openNodeKey(home);
    const text = Buffer.from('contoh');
    expect(await signedBy(key.publicJwk, text, key.sign(text))).toBe(true);
    expect(await signedBy(key.publicJwk, Buffer.from('Contoh'), key.sign(text))).toBe(false);
    expect(await signedBy(key.publicJwk, text, key.sign(text).subarray(1))).toBe(false);
  });

  it('is never replaced when its file cannot be read as a key', async () => {
    await mkdir(join(home, 'keys'));
    for (const text of ['', '{}', '{"kty":"OKP","crv":"X25519","x":"AA","d":"AA"}']) {
      await writeFile(join(home, 'keys', 'interop.jwk.json'), text);
      await expect(openNodeKey(home)).rejects.toThrow('pulihkan dari cadangan');
    }
  });
});

describe('a public key', () => {
  it('is named by its thumbprint', async () => {
    // RFC 8037 appendix A.3.
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    const kid = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
    const read = await readPublicJwk({ kty: 'OKP', crv: 'Ed25519', x, use: 'sig', kid: 'lain' });
    expect(read).toEqual({ kty: 'OKP', crv: 'Ed25519', x, kid });
  });
});
