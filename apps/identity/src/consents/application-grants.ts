import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { SignInScope } from '@selaras/contracts';
import { Transactions, type AuditSource } from '@selaras/platform';
import type { Grant, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { usedQuery } from '../clients/clients.queries.js';
import { Person } from '../people/person.entity.js';
import { addressOf } from '../sign-in/exchange.js';
import { ConsentsService, type ShownParty } from './consents.service.js';
import { KEEP_SIGN_IN, OPEN_SIGN_IN, VISITED } from './consents.queries.js';
import { RunningSessions, providerSessionNames, type RunningSession } from './running-sessions.js';

/** As long as a page in between may stay open. */
const PROVIDER_SESSION_SECONDS = 1_800;

/** What the provider's grants of an application rest on: a running session of ours and the person's consent. */
@Injectable()
export class ApplicationGrants {
  /** Of requests to the authorization endpoint by a client that is not our own. */
  private readonly running = new WeakMap<IncomingMessage, RunningSession>();

  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly sessions: RunningSessions,
    private readonly consents: ConsentsService,
  ) {}

  /** Finds out who is signed in here, before the provider looks at a request of an application. */
  async recognise(request: IncomingMessage): Promise<void> {
    const session = await this.sessions.of(request);
    if (session) this.running.set(request, session);
  }

  /**
   * Lets the provider see our session in place of its own, for the requests recognised above. Its own session cookie
   * decides nothing: it begins anew at every request.
   */
  showTo(provider: Provider): void {
    const { Session } = provider;
    const get = Session.get.bind(Session);
    Session.get = async (ctx) => {
      const session = await get(ctx);
      const running = this.running.get(ctx.req);
      if (!running) return session;
      const loginTs = Math.floor(running.startedAt.getTime() / 1000);
      const { uid, jti } = providerSessionNames(running);
      Object.assign(session, { uid, jti, accountId: running.personId, loginTs });
      // Pages in between look it up again by its name.
      await session.save(PROVIDER_SESSION_SECONDS);
      return session;
    };
  }

  /** The grant of this session at this client; undefined while the person has to be asked. */
  async existing(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
    const { client, account, provider, session, requestParamOIDCScopes } = ctx.oidc;
    const running = this.running.get(ctx.req);
    const personId = account?.accountId;
    if (!client || !session || !running || running.personId !== personId) return undefined;
    const party = await this.consents.party(client.clientId);
    if (!party) return undefined;
    const asked = party.scopes.filter((scope) => requestParamOIDCScopes.has(scope));
    if (!(await this.mayKnow(ctx, running, party, asked))) return undefined;
    const [open] = await this.database.query<{ grantId: string; sid: string }[]>(OPEN_SIGN_IN, [
      running.sessionHash,
      party.id,
    ]);
    const grant =
      (open && (await provider.Grant.find(open.grantId))) ??
      new provider.Grant({ clientId: party.id, accountId: personId });
    grant.addOIDCScope(asked.join(' '));
    const grantId = await grant.save();
    const sid = open?.sid ?? randomBytes(16).toString('base64url');
    await this.keep(ctx, { running, party, grantId, sid, asked, entered: !open });
    session.sidFor(party.id, sid);
    return grant;
  }

  /** Consent that stands, or a policy by which nobody is asked. */
  private async mayKnow(
    ctx: KoaContextWithOIDC,
    { personId }: RunningSession,
    party: ShownParty,
    asked: readonly SignInScope[],
  ): Promise<boolean> {
    const allowed = await this.consents.allowed(personId, party.id);
    if (asked.every((scope) => allowed.includes(scope))) return true;
    if (party.preconsentReason === null) return false;
    const source = await personSource(this.database, personId, ctx.req);
    await this.consents.give({ personId, party, scopes: asked, policy: party.preconsentReason }, source);
    return true;
  }

  private async keep(
    ctx: KoaContextWithOIDC,
    made: {
      running: RunningSession;
      party: ShownParty;
      grantId: string;
      sid: string;
      asked: readonly SignInScope[];
      entered: boolean;
    },
  ): Promise<void> {
    const { running, party, grantId, sid, asked, entered } = made;
    const { personId, sessionHash } = running;
    const source = await personSource(this.database, personId, ctx.req);
    await this.transactions.inTransaction(async (tx) => {
      await tx.query(KEEP_SIGN_IN, [sessionHash, party.id, personId, grantId, sid]);
      await tx.query(VISITED, [personId, party.id]);
      await tx.query(usedQuery('relying_party'), [party.id]);
      const object = { kind: 'relying-party', id: party.id, name: party.applicationName };
      if (entered) await tx.audit('identity.application-entered', { object, after: { scopes: asked } });
    }, source);
  }
}

/** Who acts on the provider's pages, for the audit trail. */
export async function personSource(
  database: DataSource,
  personId: string,
  request: IncomingMessage,
): Promise<AuditSource> {
  const person = await database.getRepository(Person).findOneBy({ id: personId });
  const actor = { kind: 'person', id: personId, name: person?.name ?? '' } as const;
  return { actor, origin: addressOf(request) || null, correlationId: null };
}
