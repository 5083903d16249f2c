import { jest } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { Problem } from '../problems/problem.js';
import { INTERNAL_AUDIENCE, TokenVerifier } from './token-verifier.js';

const ISSUER = 'urn:selaras:33.22';
const HOUR_MS = 3_600_000;

describe('a token whose key is not known yet', () => {
  let token: string;
  let other: object;

  beforeAll(async () => {
    const [ours, another] = await Promise.all([generateKeyPair('EdDSA'), generateKeyPair('EdDSA')]);
    other = { ...(await exportJWK(another.publicKey)), kid: 'another', alg: 'EdDSA' };
    token = await new SignJWT({ kind: 'person', name: 'Contoh' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'ours' })
      .setSubject('x')
      .setIssuer(ISSUER)
      .setAudience(INTERNAL_AUDIENCE)
      .setExpirationTime('5m')
      .sign(ours.privateKey);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const told = (verifier: TokenVerifier) =>
    verifier.verify(token).then(
      () => 'believed',
      (error: Problem) => error.code,
    );

  it('is nobody’s ended session while identity, which knows the keys, does not answer', async () => {
    let asked = 0;
    const verifier = new TokenVerifier(async () => {
      asked += 1;
      if (asked > 1) throw new Problem('common.unavailable', { service: 'identity' });
      return { keys: [other] } as never;
    }, ISSUER);
    expect(await told(verifier)).toBe('common.not-signed-in');
    const now = performance.now();
    jest.spyOn(performance, 'now').mockReturnValue(now + HOUR_MS);
    expect(await told(verifier)).toBe('common.unavailable');
    expect(asked).toBe(2);
  });

  it('is asked after again in time although somebody has set the clock back', async () => {
    let asked = 0;
    const verifier = new TokenVerifier(async () => {
      asked += 1;
      return { keys: [other] } as never;
    }, ISSUER);
    await told(verifier);
    const [wall, steady] = [Date.now(), performance.now()];
    jest.spyOn(Date, 'now').mockReturnValue(wall - HOUR_MS);
    jest.spyOn(performance, 'now').mockReturnValue(steady + HOUR_MS);
    await told(verifier);
    expect(asked).toBe(2);
  });
});
