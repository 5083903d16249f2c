import { Inject, Injectable } from '@nestjs/common';
import type { TotpOffer } from '@selaras/contracts';
import { NODE_SETTINGS, Problem, SERVICE_SETTINGS, type NodeSettings, type Tx } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { SealedText } from '../mail/sealed-text.js';
import type { IdentitySettings } from '../settings.js';
import { inGroups, newTotpKey, stepOfCode, totpAddress, typedCode } from './codes.js';

const OFFER_MS = 10 * 60_000;

/** Whose authenticator it is. */
export interface TotpOwner {
  id: string;
  username: string;
}

/** Authenticators of people: time-based one-time passwords (RFC 6238). Their keys are kept encrypted. */
@Injectable()
export class TotpService {
  private readonly sealed: SealedText;

  constructor(
    private readonly database: DataSource,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {
    this.sealed = new SealedText(settings.COOKIE_SECRET, 'authenticator keys');
  }

  /** When it was set up; null: the person has none. */
  async since(personId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ since: Date }[]>(
      'SELECT since FROM totp WHERE person_id = $1',
      [personId],
    );
    return row?.since ?? null;
  }

  /** Whether this person may sign in with a second factor only. A demonstration leaves its administrators the choice. */
  async required(personId: string): Promise<boolean> {
    if (this.settings.SIGN_IN_TOTP === 'required-for-everyone') return true;
    if (this.settings.SIGN_IN_TOTP === 'optional' || this.node.DEMO !== 'none') return false;
    const held = await this.database.query<object[]>(
      // Held now or later; a day more than needed, whatever the zone.
      `SELECT 1 FROM holding h JOIN position o ON o.id = h.position_id
       WHERE h.person_id = $1 AND o.role = 'administrator' AND h.revoked_at IS NULL
         AND (h.until_day IS NULL OR h.until_day >= CURRENT_DATE - 1) LIMIT 1`,
      [personId],
    );
    return held.length > 0;
  }

  /** A new key, which counts once a code made from it has come back. It is kept nowhere but in the ticket, encrypted. */
  offer({ id, username }: TotpOwner): TotpOffer {
    const key = newTotpKey();
    const issuer = `Selaras ${this.node.GOVERNMENT_NAME}`;
    const ticket = this.sealed.seal(JSON.stringify({ key, until: Date.now() + OFFER_MS }), offerOf(id));
    return { key: inGroups(key), ...totpAddress(key, issuer, username), ticket };
  }

  /** The same offer again, after a code that did not fit. @throws Problem `identity.ticket-ended` */
  repeat({ id, username }: TotpOwner, ticket: string): TotpOffer {
    const key = this.keyOf(id, ticket);
    return {
      key: inGroups(key),
      ...totpAddress(key, `Selaras ${this.node.GOVERNMENT_NAME}`, username),
      ticket,
    };
  }

  /**
   * Puts the offered key in force; an authenticator the person had before counts no longer.
   * @throws Problem `identity.ticket-ended`, `identity.code-wrong`
   */
  async confirm(tx: Tx, personId: string, ticket: string, typed: string): Promise<void> {
    const key = this.keyOf(personId, ticket);
    const step = stepOfCode(key, typedCode(typed));
    if (step === null)
      throw new Problem('identity.code-wrong', {}, [{ field: 'code', code: 'not-matching' }]);
    await tx.query(
      `INSERT INTO totp (person_id, sealed_key, last_step) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET sealed_key = excluded.sealed_key, last_step = excluded.last_step, since = now()`,
      [personId, this.sealed.seal(key, personId), step],
    );
  }

  /** A code is taken once: neither it nor an older one is taken again, also when it comes twice at the same moment. */
  async take(tx: Tx, personId: string, typed: string): Promise<boolean> {
    const [row] = await tx.query<{ sealed_key: string }>('SELECT sealed_key FROM totp WHERE person_id = $1', [
      personId,
    ]);
    const key = row && this.sealed.open(row.sealed_key, personId);
    const step = key ? stepOfCode(key, typedCode(typed)) : null;
    if (step === null) return false;
    const taken = await tx.query(
      `WITH taken AS (
         UPDATE totp SET last_step = $2 WHERE person_id = $1 AND last_step < $2 RETURNING 1)
       SELECT FROM taken`,
      [personId, step],
    );
    return taken.length > 0;
  }

  /** @returns false when there was none. */
  async remove(tx: Tx, personId: string): Promise<boolean> {
    const gone = await tx.query(
      `WITH gone AS (DELETE FROM totp WHERE person_id = $1 RETURNING 1) SELECT FROM gone`,
      [personId],
    );
    return gone.length > 0;
  }

  private keyOf(personId: string, ticket: string): string {
    const opened = this.sealed.open(ticket, offerOf(personId));
    const { key, until } = JSON.parse(opened ?? '{"key":"","until":0}') as { key: string; until: number };
    if (until < Date.now()) throw new Problem('identity.ticket-ended');
    return key;
  }
}

/** An offer can neither be kept as a key nor taken by someone else. */
const offerOf = (personId: string): string => `offer to ${personId}`;
