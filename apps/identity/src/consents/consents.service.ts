import { Injectable } from '@nestjs/common';
import type { ByClientId, Nothing, PageRequest, SignInScope, SignedInToPage } from '@selaras/contracts';
import {
  Problem,
  Transactions,
  decodeCursor,
  jsonPage,
  pageLimit,
  type Answer,
  type AuditSource,
  type RequestContext,
  type Tx,
  type JsonText,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { endSignInsOfConsent } from './end-sign-ins.js';
import { CONSENT, GIVE_CONSENT, PARTY, REVOKE_CONSENT, signedInToQuery } from './consents.queries.js';

/** What a consent page says of a client. */
export interface ShownParty {
  id: string;
  applicationName: string;
  agencyName: string;
  scopes: SignInScope[];
  preconsentReason: string | null;
  postLogoutUris: string[];
}

/** Who lets which application know who they are. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** The applications that the caller has signed in to, the newest consent first. */
  async listMine(body: PageRequest, { signedIn }: RequestContext): Promise<JsonText<SignedInToPage>> {
    const [at = null, id = null] = placeOf(body.cursor);
    const most = pageLimit(body.limit);
    const rows = await this.database.query<{ json: string; at: string; id: string }[]>(signedInToQuery, [
      signedIn.id,
      at,
      id,
      most + 1,
    ]);
    return jsonPage(rows, most, (row) => [row.at, row.id]);
  }

  /** The application is signed out of at once and told so; at the next sign-in it asks again. */
  revokeMine({ id }: ByClientId, context: RequestContext): Promise<Answer<Nothing>> {
    return this.transactions.run(context, async (tx) => {
      const [revoked] = await tx.query<{ scopes: string[]; name: string }>(REVOKE_CONSENT, [
        context.signedIn.id,
        id,
      ]);
      if (!revoked) throw new Problem('identity.consent-not-found');
      await endSignInsOfConsent(tx, context.signedIn.id, id);
      const object = { kind: 'relying-party', id, name: revoked.name };
      await tx.audit('identity.consent-revoked', { object, before: { scopes: revoked.scopes } });
      return {};
    });
  }

  /** What is shown of a client; null for one that is not there. */
  async party(clientId: string): Promise<ShownParty | null> {
    const [party] = await this.database.query<ShownParty[]>(PARTY, [clientId]);
    return party ?? null;
  }

  /** What a person has allowed a client to know; empty: nothing. */
  async allowed(personId: string, clientId: string): Promise<SignInScope[]> {
    const [row] = await this.database.query<{ scopes: SignInScope[] }[]>(CONSENT, [personId, clientId]);
    return row?.scopes ?? [];
  }

  /** @param policy The policy by which nobody was asked; null: the person has agreed. */
  async give(
    given: { personId: string; party: ShownParty; scopes: readonly SignInScope[]; policy: string | null },
    source: AuditSource,
  ): Promise<void> {
    const { personId, party, scopes, policy } = given;
    await this.transactions.inTransaction(async (tx) => {
      await tx.query(GIVE_CONSENT, [personId, party.id, scopes, policy]);
      await tx.audit('identity.consent-given', { object: objectOf(party), after: { scopes, policy } });
    }, source);
  }

  async deny(party: ShownParty, scopes: readonly SignInScope[], source: AuditSource): Promise<void> {
    const record = { object: objectOf(party), after: { scopes } };
    await this.transactions.inTransaction((tx: Tx) => tx.audit('identity.consent-denied', record), source);
  }
}

const objectOf = ({ id, applicationName }: ShownParty) => ({
  kind: 'relying-party',
  id,
  name: applicationName,
});

/** @throws Problem `common.invalid-cursor` */
function placeOf(cursor: string | undefined): string[] {
  const keys = decodeCursor(cursor, 2)?.map(String) ?? [];
  const [at, id] = keys;
  if (at === undefined || id === undefined) return [];
  if (Number.isNaN(Date.parse(at)) || !/^[\w-]{1,60}$/.test(id)) throw new Problem('common.invalid-cursor');
  return keys;
}
