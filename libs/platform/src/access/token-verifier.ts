import { identity, type Caller } from '@selaras/contracts';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { Bus } from '../bus/bus.js';
import { newCall } from '../bus/context.js';
import { sha256 } from '../files/sha256.js';
import { Problem } from '../problems/problem.js';

/** Where the issuer's public keys come from. */
export type KeySource = () => Promise<JSONWebKeySet>;

export const keysOverTheBus =
  (bus: Bus): KeySource =>
  async () =>
    (await bus.request(identity.publicKeys, {}, newCall())).jwks as unknown as JSONWebKeySet;

export const INTERNAL_AUDIENCE = 'urn:selaras:services';
export const internalIssuer = (governmentCode: string): string => `urn:selaras:${governmentCode}`;

/** The claims of our own five-minute token, besides the registered ones of RFC 7519. */
export type CallerClaims = Pick<
  Caller,
  'kind' | 'name' | 'positions' | 'scopes' | 'session' | 'onlyAgencyId'
>;

const CACHE_LIMIT = 5_000;
const KEY_REFRESH_PAUSE = 10_000;

/**
 * Believes a caller only by the issuer's signature, in every service anew: reaching the broker is not enough.
 * A verified token is remembered by its hash until it expires.
 */
export class TokenVerifier {
  private readonly verified = new Map<string, { caller: Caller; expires: number }>();
  private keys: ReturnType<typeof createLocalJWKSet> | null = null;
  private fetchedAt = 0;

  constructor(
    private readonly source: KeySource,
    private readonly issuer: string,
  ) {}

  /** @throws Problem `common.not-signed-in` for a token that is forged, expired or not ours. */
  async verify(token: string): Promise<Caller> {
    const hash = sha256(token);
    const known = this.verified.get(hash);
    if (known && known.expires > Date.now()) return known.caller;
    const payload = await this.check(token);
    const caller = callerOf(payload);
    if (this.verified.size >= CACHE_LIMIT) this.verified.clear();
    this.verified.set(hash, { caller, expires: (payload.exp ?? 0) * 1000 });
    return caller;
  }

  /** Forgets every token of a caller whose rights have changed. */
  forget(callerId: string): void {
    for (const [hash, { caller }] of this.verified) if (caller.id === callerId) this.verified.delete(hash);
  }

  private async check(token: string): Promise<JWTPayload> {
    try {
      return await this.verifyWithKeys(token);
    } catch (error) {
      if (error instanceof Problem) throw error;
      const unknownKey = (error as { code?: string }).code === 'ERR_JWKS_NO_MATCHING_KEY';
      if (!unknownKey || performance.now() - this.fetchedAt < KEY_REFRESH_PAUSE)
        throw new Problem('common.not-signed-in');
      this.keys = null;
      return this.verifyWithKeys(token).catch((again: unknown) => {
        // Identity may be away just now: that is nobody's expired session.
        throw again instanceof Problem ? again : new Problem('common.not-signed-in');
      });
    }
  }

  private async verifyWithKeys(token: string): Promise<JWTPayload> {
    if (!this.keys) {
      this.keys = createLocalJWKSet(await this.source());
      this.fetchedAt = performance.now();
    }
    const options = {
      issuer: this.issuer,
      audience: INTERNAL_AUDIENCE,
      algorithms: ['EdDSA'],
      clockTolerance: 5,
    };
    return (await jwtVerify(token, this.keys, options)).payload;
  }
}

function callerOf(payload: JWTPayload): Caller {
  const claims = payload as JWTPayload & CallerClaims;
  return {
    kind: claims.kind,
    id: payload.sub ?? '',
    name: claims.name,
    positions: claims.positions ?? [],
    scopes: claims.scopes ?? [],
    ...(claims.session ? { session: claims.session } : {}),
    ...(claims.onlyAgencyId ? { onlyAgencyId: claims.onlyAgencyId } : {}),
  };
}
