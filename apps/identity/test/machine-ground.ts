import { identity, type ClientView, type CreateClient, type CreatedClient } from '@selaras/contracts';
import { newCall, type CallContext, type Problem } from '@selaras/platform';
import { IdentityNode } from './identity-node.js';

export const DAY_MS = 86_400_000;
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

export interface Machine extends CreatedClient {
  clientSecret: string;
}

interface TokenAnswer {
  status: number;
  access_token?: string;
  scope?: string;
  error?: string;
  error_description?: string;
}

interface Recorded {
  event: string;
  reason: string | null;
  after: string | null;
  origin: string | null;
}

/** A node with an agency that answers for machines. */
export class MachineGround {
  private constructor(
    readonly there: IdentityNode,
    readonly administrator: CallContext,
    readonly agencyId: string,
  ) {}

  static async start(): Promise<MachineGround> {
    const there = await IdentityNode.start();
    const administrator = await there.as({ role: 'administrator' });
    const agency = { code: 'kominfo', name: 'Dinas Komunikasi dan Informatika (contoh)', kind: 'dinas' };
    const { id } = await there.node.request(identity.createAgency, agency, administrator);
    return new MachineGround(there, administrator, id);
  }

  wanted = (over: Partial<CreateClient> = {}): CreateClient => ({
    name: 'Mesin (contoh)',
    purpose: 'Menarik katalog ke gudang data',
    agencyId: this.agencyId,
    scopes: ['catalogue.read'],
    expiresAt: inDays(300),
    ...over,
  });

  create = async (over: Partial<CreateClient> = {}): Promise<Machine> => {
    const made = await this.there.node.request(identity.createClient, this.wanted(over), this.administrator);
    return { ...made, clientSecret: made.clientSecret ?? '' };
  };

  /** Asks for an access token over HTTP. */
  ask = async (
    clientId: string,
    secret: string,
    fields: Record<string, string> = {},
    address = '203.0.113.7',
  ): Promise<TokenAnswer> => {
    const answer = await fetch(`${this.there.publicUrl}/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
        'x-test-address': address,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
    });
    return { status: answer.status, ...((await answer.json()) as Omit<TokenAnswer, 'status'>) };
  };

  /** Brings an access token, as the gateway does. */
  exchange = (accessToken: string, origin = '203.0.113.7') =>
    this.there.node.request(identity.exchangeAccessToken, { accessToken }, newCall({ origin }));

  viewOf = (id: string): Promise<ClientView> =>
    this.there.node.request(identity.getClient, { id }, this.administrator);

  /** The entries of the audit trail about one client, oldest first. */
  recordedOf = (id: string): Promise<Recorded[]> =>
    this.there.sql<Recorded>(
      'SELECT event, reason, after, origin FROM audit_entry WHERE object_id = $1 ORDER BY position',
      [id],
    );
}

export const fieldsOf = (work: Promise<unknown>): Promise<string[] | 'answered'> =>
  work.then(
    () => 'answered',
    (error: Problem) => error.fields.map(({ field, code }) => `${field} ${code}`),
  );
