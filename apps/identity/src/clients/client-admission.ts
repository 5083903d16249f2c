import { Injectable } from '@nestjs/common';
import { Problem, Transactions } from '@selaras/platform';
import type { ProblemCode } from '@selaras/contracts';
import { DataSource } from 'typeorm';
import { comesFrom } from './client-rules.js';
import { ApiClient } from './client.entity.js';
import { usedQuery } from './clients.queries.js';

const HOUR_MS = 3_600_000;
const MOST_REMEMBERED = 1_000;

type Refusal = Extract<ProblemCode, `identity.client-${'expired' | 'revoked' | 'elsewhere'}`>;

/** Whether a machine may go on: looked at anew with every token it is given and every token it brings. */
@Injectable()
export class ClientAdmission {
  /** When a refusal was last put on record: a machine that knocks every second fills no audit trail. */
  private readonly recorded = new Map<string, number>();

  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param address Where the question comes from; null: nobody knows.
   * @throws Problem `common.not-signed-in` for a machine nobody knows, `identity.client-expired`,
   *   `identity.client-revoked`, `identity.client-elsewhere`
   */
  async admit(id: string, address: string | null): Promise<ApiClient> {
    const client = await this.database.getRepository(ApiClient).findOneBy({ id });
    if (!client) throw new Problem('common.not-signed-in');
    const refusal = refusalOf(client, address);
    if (refusal) {
      await this.record(client, refusal, address);
      throw new Problem(refusal, { client: client.name, address: address ?? '–' });
    }
    await this.database.query(usedQuery('api_client'), [id]);
    return client;
  }

  private async record({ id, name }: ApiClient, refused: Refusal, origin: string | null): Promise<void> {
    const key = `${id} ${refused}`;
    if (Date.now() - (this.recorded.get(key) ?? 0) < HOUR_MS) return;
    if (this.recorded.size >= MOST_REMEMBERED) this.recorded.clear();
    this.recorded.set(key, Date.now());
    const actor = { kind: 'client' as const, id, name };
    const record = { object: { kind: 'client', id, name }, refused };
    await this.transactions.inTransaction((tx) => tx.audit('identity.client-refused', record), {
      actor,
      origin,
      correlationId: null,
    });
  }
}

/** Why a client may not go on; null: it may. */
export function refusalOf(
  client: Pick<ApiClient, 'revokedAt' | 'expiresAt' | 'sources'>,
  address: string | null,
  now = new Date(),
): Refusal | null {
  if (client.revokedAt) return 'identity.client-revoked';
  if (client.expiresAt <= now) return 'identity.client-expired';
  return comesFrom(client.sources, address) ? null : 'identity.client-elsewhere';
}
