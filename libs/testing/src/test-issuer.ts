import { randomUUID } from 'node:crypto';
import { identity, type CallerPosition, type Role, type Scope } from '@selaras/contracts';
import { INTERNAL_AUDIENCE, internalIssuer, newCall, type CallContext } from '@selaras/platform';
import type { NatsConnection } from '@nats-io/nats-core';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey } from 'jose';

export interface Someone {
  name?: string;
  id?: string;
  role?: Role;
  agencyId?: string | null;
  agencyName?: string | null;
  positions?: CallerPosition[];
  scopes?: Scope[];
  /** A machine cut to this agency and those below it. */
  onlyAgencyId?: string;
}

/**
 * Signs tokens of the form identity gives out and answers for its public keys, so that one service can be tested with
 * any caller while identity itself is not running.
 */
export class TestIssuer {
  private constructor(
    private readonly key: CryptoKey,
    private readonly issuer: string,
    readonly jwks: { keys: object[] },
  ) {}

  static async create(governmentCode: string): Promise<TestIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' };
    return new TestIssuer(privateKey, internalIssuer(governmentCode), { keys: [jwk] });
  }

  /** Answers `identity.keys.list` as identity's own broker user. */
  serve(connection: NatsConnection): void {
    connection.subscribe(identity.publicKeys.subject, {
      callback: (error, message) => {
        if (!error) message.respond(JSON.stringify({ jwks: this.jwks }));
      },
    });
  }

  /** A call made by someone in one position; a fresh person each time unless `id` says otherwise. */
  async as(someone: Someone, over: Partial<CallContext> = {}): Promise<CallContext> {
    const positions = someone.positions ?? (someone.role ? [position(someone, someone.role)] : []);
    const claims = {
      kind: someone.scopes ? 'client' : 'person',
      name: someone.name ?? `Contoh ${someone.role ?? 'mesin'}`,
      positions,
      scopes: someone.scopes ?? [],
      ...(someone.onlyAgencyId ? { onlyAgencyId: someone.onlyAgencyId } : {}),
    };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
      .setSubject(someone.id ?? randomUUID())
      .setIssuer(this.issuer)
      .setAudience(INTERNAL_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.key);
    return newCall({ token, ...over });
  }
}

const position = (someone: Someone, role: Role): CallerPosition => ({
  id: randomUUID(),
  role,
  agencyId: someone.agencyId ?? null,
  agencyName: someone.agencyName ?? null,
  title: `Jabatan contoh ${role}`,
});
