import { Injectable, Inject } from '@nestjs/common';
import type { InternalToken, PublicKeys } from '@selaras/contracts';
import {
  INTERNAL_AUDIENCE,
  NODE_SETTINGS,
  internalIssuer,
  type CallerClaims,
  type NodeSettings,
} from '@selaras/platform';
import { SignJWT, importJWK } from 'jose';
import { SigningKeys, publicKey } from '../keys/signing-keys.js';

const LIFE_MS = 5 * 60_000;

/** Our own five-minute tokens: what every service believes (RFC 7519, EdDSA of RFC 8037). */
@Injectable()
export class InternalTokens {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** @param notAfter the end of what the token was exchanged for: it never outlives it. */
  async issue(subject: string, claims: CallerClaims, notAfter: Date): Promise<InternalToken> {
    const ends = Math.floor(Math.min(Date.now() + LIFE_MS, notAfter.getTime()) / 1000);
    const { kid, alg } = this.keys.services;
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: alg ?? 'EdDSA', kid, typ: 'JWT' })
      .setSubject(subject)
      .setIssuer(internalIssuer(this.node.GOVERNMENT_CODE))
      .setAudience(INTERNAL_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(ends)
      .sign(await importJWK(this.keys.services, 'EdDSA'));
    return { token, expiresAt: new Date(ends * 1000).toISOString() };
  }

  publicKeys(): PublicKeys {
    return { jwks: { keys: [publicKey(this.keys.services)] } };
  }
}
