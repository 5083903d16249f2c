import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { secretHash } from '../keys/secrets.js';

/** Kept no longer than this where the provider names no end. */
const LONGEST_SECONDS = 86_400;

/**
 * The provider's memory in Postgres. What it calls an id is mostly a credential (a code, a cookie): only its hash is
 * kept, in the key and in the payload alike.
 */
export class OidcPayloads implements Adapter {
  constructor(
    private readonly database: DataSource,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn = LONGEST_SECONDS): Promise<void> {
    const { jti: _credential, ...kept } = payload;
    await this.database.query(
      `INSERT INTO oidc_payload (model, id_hash, payload, grant_id, uid, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       ON CONFLICT (model, id_hash) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
         uid = excluded.uid, expires_at = excluded.expires_at`,
      [
        this.model,
        secretHash(id),
        JSON.stringify(kept),
        payload.grantId ?? null,
        payload.uid ?? null,
        expiresIn,
      ],
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const payload = await this.one('id_hash = $2', secretHash(id));
    return payload && { ...payload, jti: id };
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.one('uid = $2', uid);
  }

  /** The provider looks and marks in two steps: of two who redeem a code at the same time, the second is refused here. */
  async consume(id: string): Promise<void> {
    const marked = await this.database.query<unknown[]>(
      `WITH marked AS (
         UPDATE oidc_payload SET payload = payload || jsonb_build_object('consumed', extract(epoch FROM now())::int)
         WHERE model = $1 AND id_hash = $2 AND NOT payload ? 'consumed' RETURNING 1)
       SELECT FROM marked`,
      [this.model, secretHash(id)],
    );
    if (marked.length === 0) throw new errors.InvalidGrant('already consumed');
  }

  async destroy(id: string): Promise<void> {
    const parameters = [this.model, secretHash(id)];
    await this.database.query('DELETE FROM oidc_payload WHERE model = $1 AND id_hash = $2', parameters);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query('DELETE FROM oidc_payload WHERE grant_id = $1', [grantId]);
  }

  /** Device codes are not offered. */
  async findByUserCode(): Promise<undefined> {}

  private async one(condition: string, value: string): Promise<AdapterPayload | undefined> {
    const rows = await this.database.query<{ payload: AdapterPayload }[]>(
      `SELECT payload FROM oidc_payload WHERE model = $1 AND ${condition} AND expires_at > now()`,
      [this.model, value],
    );
    return rows[0]?.payload;
  }
}
