import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  identityEvents,
  type ByClientId,
  type ChangeClient,
  type ClientPage,
  type ClientView,
  type CreateClient,
  type CreatedClient,
  type ListClients,
  type RevokeClient,
  type RotateSecret,
} from '@selaras/contracts';
import {
  JsonText,
  Problem,
  Transactions,
  invalidInput,
  jsonPage,
  pageLimit,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource, In } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { OneTimeSecrets, opened } from '../keys/secrets.js';
import type { ListedRow } from '../lists/keyset.js';
import {
  LONGEST_LIFE_DAYS,
  expiryProblems,
  readPublicKeys,
  scopeProblems,
  sourceProblems,
} from './client-rules.js';
import { replaceSecret } from './client-secrets.js';
import { ApiClient } from './client.entity.js';
import { clientQuery, clientsQuery, expiringQuery } from './clients.queries.js';

/** Machines that sign in by themselves. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly secrets: OneTimeSecrets,
  ) {}

  async list(body: ListClients): Promise<JsonText<ClientPage>> {
    const { sql, parameters } = clientsQuery(body);
    const [rows, [soon]] = await Promise.all([
      this.database.query<ListedRow[]>(sql, parameters),
      this.database.query<{ count: number }[]>(expiringQuery),
    ]);
    const expiring = soon?.count ?? 0;
    return jsonPage(rows, pageLimit(body.limit), ({ name, id }) => [name, id], { expiring });
  }

  /** @throws Problem `identity.client-not-found` */
  async get({ id }: ByClientId): Promise<JsonText<ClientView>> {
    const [row] = await this.database.query<{ json: string }[]>(clientQuery, [id]);
    if (!row) throw new Problem('identity.client-not-found');
    return new JsonText(row.json);
  }

  /** The secret is in this answer and nowhere else; what is kept is its hash. */
  async create(body: CreateClient, context: RequestContext): Promise<CreatedClient> {
    const { name, purpose, agencyId, expiresAt, scopes, onlyAgencyId = null, sources = [] } = body;
    const proof = body.proof ?? 'client_secret_basic';
    judge({ ...body, onlyAgencyId, sources });
    const publicKeys = proof === 'private_key_jwt' ? await readPublicKeys(body.publicKeys) : null;
    const clientSecret = publicKeys ? null : this.secrets.for(context);
    const answer = await this.transactions.run(context, async (tx) => {
      await requireAgencies(tx, { agencyId, onlyAgencyId });
      const id = `mesin-${randomBytes(8).toString('hex')}`;
      const client = tx.manager.create(ApiClient, {
        ...{ id, name, purpose, agencyId, onlyAgencyId, proof, publicKeys, version: 1 },
        scopes: [...new Set(scopes)],
        sources: [...new Set(sources)],
        expiresAt: new Date(expiresAt),
        createdBy: context.signedIn.id,
      });
      await tx.manager.insert(ApiClient, client);
      if (clientSecret) await replaceSecret(tx, id, clientSecret, 0);
      await tx.audit('identity.client-created', { object: named(client), after: recorded(client) });
      return { clientId: id, client: await view(tx, id) };
    });
    return { ...opened(answer), clientSecret };
  }

  change(body: ChangeClient, context: RequestContext): Promise<Answer<ClientView>> {
    return this.transactions.run(context, async (tx) => {
      const client = await hold(tx, body.id);
      if (client.version !== body.version)
        throw new Problem('common.stale', { current: client.version, given: body.version });
      const before = recorded(client);
      const { id: _id, version: _version, expiresAt, scopes, sources, ...rest } = body;
      Object.assign(client, rest, {
        scopes: [...new Set(scopes ?? client.scopes)],
        sources: [...new Set(sources ?? client.sources)],
        expiresAt: expiresAt ? new Date(expiresAt) : client.expiresAt,
        version: client.version + 1,
      });
      judge({ ...client, expiresAt });
      await requireAgencies(tx, { agencyId: body.agencyId, onlyAgencyId: body.onlyAgencyId });
      await tx.manager.save(ApiClient, client);
      await tx.audit('identity.client-changed', { object: named(client), before, after: recorded(client) });
      await tx.publish(identityEvents.accessChanged, { subject: client.id, version: client.version });
      return view(tx, client.id);
    });
  }

  /** A new secret; the one in use stays good for some days, so that both sides can be changed one after the other. */
  async rotate({ id, overlapDays }: RotateSecret, context: RequestContext): Promise<CreatedClient> {
    const clientSecret = this.secrets.for(context);
    const answer = await this.transactions.run(context, async (tx) => {
      const client = await hold(tx, id);
      if (client.proof !== 'client_secret_basic') throw new Problem('identity.client-without-secret');
      await replaceSecret(tx, id, clientSecret, overlapDays);
      client.version += 1;
      await tx.manager.save(ApiClient, client);
      await tx.audit('identity.client-secret-rotated', { object: named(client), after: { overlapDays } });
      return { clientId: id, client: await view(tx, id) };
    });
    return { ...opened(answer), clientSecret };
  }

  /** At once: no new token, and those given out are refused. */
  revoke({ id, reason }: RevokeClient, context: RequestContext): Promise<Answer<ClientView>> {
    return this.transactions.run(context, async (tx) => {
      const client = await hold(tx, id);
      client.revokedAt = new Date();
      client.version += 1;
      await tx.manager.save(ApiClient, client);
      await tx.query('DELETE FROM client_secret WHERE client_id = $1', [id]);
      await tx.audit('identity.client-revoked', { object: named(client), after: { reason } });
      await tx.publish(identityEvents.accessChanged, { subject: id, version: client.version });
      return view(tx, id);
    });
  }
}

interface Judged {
  scopes: CreateClient['scopes'];
  sources: string[];
  onlyAgencyId: string | null;
  /** Absent: it stays. */
  expiresAt?: string | undefined;
}

/** @throws Problem `common.invalid-input` naming the fields. */
function judge({ scopes, sources, onlyAgencyId, expiresAt }: Judged): void {
  const wrong = [
    ...scopeProblems(scopes, onlyAgencyId),
    ...sourceProblems(sources),
    ...(expiresAt === undefined ? [] : expiryProblems(expiresAt, new Date(), LONGEST_LIFE_DAYS)),
  ];
  if (wrong.length) throw invalidInput(wrong);
}

/** @throws Problem `common.invalid-input` for an agency that is not there or not active. */
async function requireAgencies(
  tx: Tx,
  given: { agencyId?: string | undefined; onlyAgencyId?: string | null | undefined },
): Promise<void> {
  const ids = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const active = await tx.manager.findBy(Agency, { id: In(ids.map(([, id]) => id)), active: true });
  const wrong = ids.filter(([, id]) => !active.some((agency) => agency.id === id));
  if (wrong.length)
    throw invalidInput(wrong.map(([field, value]) => ({ field, code: 'agency-unknown', params: { value } })));
}

/** @throws Problem `identity.client-not-found`, `identity.client-ended` */
async function hold(tx: Tx, id: string): Promise<ApiClient> {
  const client = await tx.manager.findOne(ApiClient, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!client) throw new Problem('identity.client-not-found');
  if (client.revokedAt) throw new Problem('identity.client-ended');
  return client;
}

const named = ({ id, name }: ApiClient) => ({ kind: 'client', id, name });

/** What the audit trail keeps of a client. */
const recorded = (client: ApiClient) => ({
  name: client.name,
  clientPurpose: client.purpose,
  agencyId: client.agencyId,
  onlyAgencyId: client.onlyAgencyId,
  scopes: client.scopes,
  sources: client.sources,
  proof: client.proof,
  expiresAt: client.expiresAt.toISOString(),
});

async function view(tx: Tx, id: string): Promise<ClientView> {
  const [row] = await tx.query<{ json: string }>(clientQuery, [id]);
  return JSON.parse(row?.json ?? '{}') as ClientView;
}
