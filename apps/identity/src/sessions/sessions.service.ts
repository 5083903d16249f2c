import { Inject, Injectable } from '@nestjs/common';
import {
  identityEvents,
  type AccessTokenCredential,
  type CallerPosition,
  type InternalToken,
  type Nothing,
  type OpenSession,
  type OpenedSession,
  type PublicKeys,
  type SessionCredential,
} from '@selaras/contracts';
import { Problem, SERVICE_SETTINGS, Transactions, type CallerClaims } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { ApiClient } from '../clients/client.entity.js';
import { newSecret, secretHash } from '../keys/secrets.js';
import type { IdentitySettings } from '../settings.js';
import { InternalTokens } from './internal-tokens.js';
import { closeQuery, openQuery, seenQuery } from './sessions.queries.js';
import { TrustedIssuers } from './trusted-issuers.js';

interface Seen {
  id: string;
  name: string;
  positions: CallerPosition[];
  sessionEnds: Date;
}

/** Sessions of people in browsers, and the exchange of any credential for the token that services believe. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly issuers: TrustedIssuers,
    private readonly tokens: InternalTokens,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  async open({ idToken, userAgent }: OpenSession): Promise<OpenedSession> {
    const personId = await this.issuers.personOf(idToken);
    if (!isUuid(personId)) throw new Problem('common.not-signed-in');
    const sessionId = newSecret();
    const [opened] = await this.database.query<{ expiresAt: Date }[]>(openQuery, [
      secretHash(sessionId),
      personId,
      secretHash(idToken),
      userAgent ?? null,
      this.settings.SESSION_MAX_MINUTES,
    ]);
    if (!opened) throw new Problem('common.not-signed-in');
    return { sessionId, expiresAt: opened.expiresAt.toISOString() };
  }

  async exchange({ sessionId }: SessionCredential): Promise<InternalToken> {
    const [seen] = await this.database.query<Seen[]>(seenQuery, [
      secretHash(sessionId),
      this.settings.SESSION_IDLE_MINUTES,
    ]);
    if (!seen) throw new Problem('common.not-signed-in');
    const { id, name, positions, sessionEnds } = seen;
    return this.tokens.issue(id, { kind: 'person', name, positions, scopes: [] }, sessionEnds);
  }

  /** Signing out twice, or of a session long ended, is no mistake. */
  close({ sessionId }: SessionCredential): Promise<Nothing> {
    return this.transactions.inTransaction(async (tx) => {
      const [person] = await tx.query<{ id: string; version: number }>(closeQuery, [secretHash(sessionId)]);
      if (person) {
        await tx.publish(identityEvents.accessChanged, { subject: person.id, version: person.version });
      }
      return {};
    });
  }

  /** A machine keeps only what it still has: a scope taken away or a client switched off counts at once. */
  async exchangeAccessToken({ accessToken }: AccessTokenCredential): Promise<InternalToken> {
    const machine = await this.issuers.machineOf(accessToken);
    const client = await this.database
      .getRepository(ApiClient)
      .findOneBy({ id: machine.clientId, active: true });
    if (!client) throw new Problem('common.not-signed-in');
    const scopes = client.scopes.filter((scope) => machine.scopes.includes(scope));
    const claims: CallerClaims = { kind: 'client', name: client.name, positions: [], scopes };
    return this.tokens.issue(client.id, claims, machine.expires);
  }

  publicKeys(): PublicKeys {
    return this.tokens.publicKeys();
  }
}
