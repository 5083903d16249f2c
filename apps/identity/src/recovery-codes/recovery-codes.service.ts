import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_SETTINGS, type Tx } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { derivedKey } from '../keys/secrets.js';
import type { IdentitySettings } from '../settings.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { codesFrom, typedRecoveryCode } from './codes.js';

/**
 * Codes on paper for whoever has lost the telephone. What is kept is an HMAC under the node's own key, so that a copy of
 * the database alone tells nothing, however fast it is searched.
 */
@Injectable()
export class RecoveryCodesService {
  private readonly key: string;

  constructor(
    private readonly database: DataSource,
    @Inject(SERVICE_SETTINGS) settings: IdentitySettings,
  ) {
    this.key = derivedKey(settings.COOKIE_SECRET, 'recovery codes');
  }

  /** Ten new ones; those given before count no longer. @returns what is shown this once. */
  async renew(tx: Tx, personId: string, seed: string): Promise<string[]> {
    const codes = codesFrom(seed);
    await this.remove(tx, personId);
    await tx.manager.insert(
      RecoveryCode,
      codes.map((code) => ({ personId, codeHash: this.hashOf(personId, code), usedAt: null })),
    );
    return codes;
  }

  /** Each counts once, also when it comes twice at the same moment. */
  async take(tx: Tx, personId: string, typed: string): Promise<boolean> {
    const taken = await tx.query(
      `WITH taken AS (
         UPDATE recovery_code SET used_at = now()
         WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1)
       SELECT FROM taken`,
      [personId, this.hashOf(personId, typed)],
    );
    return taken.length > 0;
  }

  async left(personId: string): Promise<number> {
    const [row] = await this.database.query<{ left: number }[]>(
      'SELECT count(*)::int AS left FROM recovery_code WHERE person_id = $1 AND used_at IS NULL',
      [personId],
    );
    return row?.left ?? 0;
  }

  async remove(tx: Tx, personId: string): Promise<void> {
    await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  }

  private hashOf(personId: string, typed: string): string {
    const words = JSON.stringify([personId, typedRecoveryCode(typed)]);
    return createHmac('sha256', this.key).update(words).digest('base64url');
  }
}
