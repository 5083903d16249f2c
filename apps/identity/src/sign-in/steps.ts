import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_SETTINGS } from '@selaras/platform';
import { DataSource } from 'typeorm';
import type { ForeignRequest } from '../foreign-issuers/foreign-issuers.service.js';
import { secretHash } from '../keys/secrets.js';
import { SealedText } from '../mail/sealed-text.js';
import type { IdentitySettings } from '../settings.js';

/** Between the first factor and the last: time to fetch a telephone and to set up an authenticator. */
const STEP_MINUTES = 15;

export interface Step {
  personId: string | null;
  /** `password`, or the key of the foreign issuer. */
  method: string;
  passed: boolean;
}

/** A visit to a foreign issuer that the browser has come back from. */
export interface ForeignReturn {
  interaction: string;
  request: ForeignRequest;
}

/** How far each sign-in has come, kept in the database so that any replica can go on with it. */
@Injectable()
export class SignInSteps {
  private readonly sealed: SealedText;

  constructor(
    private readonly database: DataSource,
    @Inject(SERVICE_SETTINGS) settings: IdentitySettings,
  ) {
    this.sealed = new SealedText(settings.COOKIE_SECRET, 'visits to foreign issuers');
  }

  /** @param interaction the provider's name of one sign-in */
  async of(interaction: string): Promise<Step | null> {
    const [step] = await this.database.query<Step[]>(
      `SELECT person_id AS "personId", method, passed FROM sign_in_step
       WHERE interaction_hash = $1 AND expires_at > now()`,
      [secretHash(interaction)],
    );
    return step ?? null;
  }

  async firstPassed(interaction: string, personId: string, method: string): Promise<void> {
    await this.put(interaction, { personId, method, state: null, sealedRequest: null });
  }

  async allPassed(interaction: string): Promise<void> {
    await this.database.query('UPDATE sign_in_step SET passed = true WHERE interaction_hash = $1', [
      secretHash(interaction),
    ]);
  }

  /** A visit to a foreign issuer begins; whoever had passed a factor here has to begin again. */
  async leaves(interaction: string, request: ForeignRequest): Promise<void> {
    const { key, state } = request;
    const sealedRequest = this.sealed.seal(JSON.stringify({ interaction, request }), state);
    await this.put(interaction, { personId: null, method: key, state, sealedRequest });
  }

  /** The visit that belongs to a state; each is given out once. */
  async returns(state: string): Promise<ForeignReturn | null> {
    const [row] = await this.database.query<{ sealed_request: string }[]>(
      `WITH back AS (
         SELECT interaction_hash, sealed_request FROM sign_in_step
         WHERE state_hash = $1 AND expires_at > now() FOR UPDATE),
       spent AS (
         UPDATE sign_in_step s SET state_hash = NULL, sealed_request = NULL FROM back
         WHERE s.interaction_hash = back.interaction_hash)
       SELECT sealed_request FROM back`,
      [secretHash(state)],
    );
    const opened = row ? this.sealed.open(row.sealed_request, state) : null;
    return opened ? (JSON.parse(opened) as ForeignReturn) : null;
  }

  async clear(interaction: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in_step WHERE interaction_hash = $1', [
      secretHash(interaction),
    ]);
  }

  private async put(
    interaction: string,
    step: { personId: string | null; method: string; state: string | null; sealedRequest: string | null },
  ): Promise<void> {
    const { personId, method, state, sealedRequest } = step;
    await this.database.query(
      `INSERT INTO sign_in_step (interaction_hash, person_id, method, state_hash, sealed_request, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))
       ON CONFLICT (interaction_hash) DO UPDATE SET person_id = excluded.person_id, method = excluded.method,
         passed = false, state_hash = excluded.state_hash, sealed_request = excluded.sealed_request,
         expires_at = excluded.expires_at`,
      [secretHash(interaction), personId, method, state && secretHash(state), sealedRequest, STEP_MINUTES],
    );
  }
}
