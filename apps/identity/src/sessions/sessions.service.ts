import { Inject, Injectable } from '@nestjs/common';
import {
  identityEvents,
  type AccessTokenCredential,
  type InternalToken,
  type Nothing,
  type OpenSession,
  type OpenedSession,
  type PublicKeys,
  type SessionCredential,
} from '@selaras/contracts';
import {
  Problem,
  SERVICE_SETTINGS,
  Transactions,
  shortenedAddress,
  type CallerClaims,
  type AuditActor,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { ClientAdmission } from '../clients/client-admission.js';
import { newSecret, secretHash } from '../keys/secrets.js';
import { Rights } from '../positions/rights.js';
import type { IdentitySettings } from '../settings.js';
import { deviceWords } from './device-words.js';
import { InternalTokens } from './internal-tokens.js';
import { closeQuery, openQuery, seenQuery } from './sessions.queries.js';
import { TrustedIssuers } from './trusted-issuers.js';

const VISITOR: AuditActor = { kind: 'visitor', id: '', name: '' };

interface Seen {
  id: string;
  name: string;
  session: string;
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
    private readonly rights: Rights,
    private readonly clients: ClientAdmission,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** A new session under a new id; the one this browser had before ends. */
  async open(body: OpenSession, context: RequestContext): Promise<OpenedSession> {
    const { idToken, userAgent, replaces } = body;
    const personId = await this.issuers.personOf(idToken);
    if (!isUuid(personId)) throw new Problem('common.not-signed-in');
    const sessionId = newSecret();
    return this.transactions.inTransaction(
      async (tx) => {
        const [opened] = await tx.query<{ expiresAt: Date; name: string }>(openQuery, [
          secretHash(sessionId),
          personId,
          secretHash(idToken),
          userAgent ?? null,
          this.settings.SESSION_MAX_MINUTES,
          shortenedAddress(context.origin),
        ]);
        if (!opened) throw new Problem('common.not-signed-in');
        const actor = { kind: 'person', id: personId, name: opened.name } as const;
        if (replaces) await this.end(tx, replaces);
        await tx.audit('identity.signed-in', { actor, after: { device: deviceWords(userAgent ?? null) } });
        return { sessionId, expiresAt: opened.expiresAt.toISOString() };
      },
      { ...context, actor: VISITOR },
    );
  }

  async exchange({ sessionId }: SessionCredential, context: RequestContext): Promise<InternalToken> {
    const [seen] = await this.database.query<Seen[]>(seenQuery, [
      secretHash(sessionId),
      this.settings.SESSION_IDLE_MINUTES,
      shortenedAddress(context.origin),
    ]);
    if (!seen) throw new Problem('common.not-signed-in');
    const { id, name, session, sessionEnds } = seen;
    const { positions, changesAt } = await this.rights.of(id);
    // A position that ends at midnight is in no token of the day after.
    const ends = changesAt && changesAt < sessionEnds ? changesAt : sessionEnds;
    return this.tokens.issue(id, { kind: 'person', name, positions, scopes: [], session }, ends);
  }

  /** Signing out twice, or of a session long ended, is no mistake. */
  close(
    { sessionId }: SessionCredential,
    context: Pick<RequestContext, 'origin' | 'correlationId'>,
  ): Promise<Nothing> {
    return this.transactions.inTransaction(
      async (tx) => {
        await this.end(tx, sessionId);
        return {};
      },
      { ...context, actor: VISITOR },
    );
  }

  private async end(tx: Tx, sessionId: string): Promise<void> {
    const [person] = await tx.query<{ id: string; name: string; version: number }>(closeQuery, [
      secretHash(sessionId),
    ]);
    if (!person) return;
    const { id, name, version } = person;
    await tx.audit('identity.signed-out', { actor: { kind: 'person', id, name } });
    await tx.publish(identityEvents.accessChanged, { subject: id, version });
  }

  /** A machine keeps only what it still has: a scope taken away or a client switched off counts at once. */
  async exchangeAccessToken(
    { accessToken }: AccessTokenCredential,
    { origin }: RequestContext,
  ): Promise<InternalToken> {
    const machine = await this.issuers.machineOf(accessToken);
    const {
      id,
      name,
      scopes: given,
      onlyAgencyId,
      expiresAt,
    } = await this.clients.admit(machine.clientId, origin);
    const scopes = given.filter((scope) => machine.scopes.includes(scope));
    const cut = onlyAgencyId ? { onlyAgencyId } : {};
    const claims: CallerClaims = { kind: 'client', name, positions: [], scopes, ...cut };
    return this.tokens.issue(id, claims, machine.expires < expiresAt ? machine.expires : expiresAt);
  }

  publicKeys(): PublicKeys {
    return this.tokens.publicKeys();
  }
}
