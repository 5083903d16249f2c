import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Problem, SERVICE_SETTINGS, networkOf, type Tx } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { derivedKey } from '../keys/secrets.js';
import type { IdentitySettings } from '../settings.js';
import {
  namesOfAddressQuery,
  secondsLeftQuery,
  slotQuery,
  takeQuery,
  tryNameQuery,
} from './attempts.queries.js';
import { FAILURE_HOURS, waits } from './waits.js';

/** A name that failed at an address counts there so long. */
const ADDRESS_MINUTES = 15;

/** Seconds between two attempts at an address that tries many names. */
const SLOT_SECONDS = 10;

/** So many names at the same moment, judged or not, are no office any more. */
const TRIED_PER_FAILED = 10;

/** An attempt to sign in with a name and a password. */
export interface SignInAttemptBy {
  username: string;
  address: string;
  /** Of a browser in which this name has signed in before; null: not known. */
  device: string | null;
}

/** What may be done now. `locks`: a further failure is the one that locks the account. */
export type Leave = { seconds: 0; locks: boolean } | { seconds: number; locks: false };

/**
 * Slows down guessing without locking anyone out of the office they sit in (OWASP, "Slow Down Online Guessing Attacks
 * with Device Cookies"): a browser in which a person has signed in before is counted by itself; all other browsers
 * together are counted per account. An address counts only by the number of different names that fail there, and then
 * only browsers that are not known are slowed. Kept in the database, so that it counts across replicas.
 */
@Injectable()
export class Attempts {
  private readonly key: string;
  private readonly waits: number[];

  constructor(
    private readonly database: DataSource,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {
    this.key = derivedKey(settings.COOKIE_SECRET, 'sign-in attempts');
    this.waits = waits(settings.SIGN_IN_FAILURES, settings.SIGN_IN_WAIT_MINUTES);
  }

  async signIn(by: SignInAttemptBy): Promise<Leave> {
    const seconds = by.device ? 0 : await this.slowed(by);
    if (seconds > 0) return { seconds, locks: false };
    const leave = await this.take(this.accountKey(by));
    if (leave.seconds === 0 && !by.device) {
      await this.database.query(tryNameQuery, [
        this.pairKey(by),
        this.addressKey(by.address),
        ADDRESS_MINUTES,
      ]);
    }
    return leave;
  }

  async signInFailed(by: SignInAttemptBy): Promise<void> {
    if (by.device) return;
    await this.database.query('UPDATE sign_in_attempt SET failures = 1 WHERE key = $1', [this.pairKey(by)]);
  }

  /** The failures before it are forgotten. */
  async signInSucceeded(by: SignInAttemptBy): Promise<void> {
    await this.forget(this.accountKey(by), this.pairKey(by));
  }

  /**
   * An attempt to prove something else: a verification code, the current password.
   * @throws Problem `common.too-many-requests`
   */
  async prove(what: string, personId: string): Promise<void> {
    const { seconds } = await this.take(this.hashOf(what, personId));
    if (seconds > 0) throw new Problem('common.too-many-requests', { seconds });
  }

  async proved(what: string, personId: string): Promise<void> {
    await this.forget(this.hashOf(what, personId));
  }

  /** Something anyone may ask for, slowed per address and per name alike. @returns seconds to wait. */
  async ask(what: string, ...words: string[]): Promise<number> {
    return (await this.take(this.hashOf(what, ...words))).seconds;
  }

  /** The owner has proved by a one-time link who they are: whoever guessed before locks them out no longer. */
  async release(tx: Tx, username: string, personId: string): Promise<void> {
    const keys = [
      this.hashOf('account', username),
      this.hashOf('code', personId),
      this.hashOf('password', personId),
    ];
    await tx.query('DELETE FROM sign_in_attempt WHERE key = ANY($1)', [keys]);
  }

  /** Until when browsers that are not known have to wait with this name; null: they need not. */
  async lockedUntil(username: string): Promise<Date | null> {
    const [row] = await this.database.query<{ blocked_until: Date }[]>(
      `SELECT blocked_until FROM sign_in_attempt WHERE key = $1 AND failures >= $2 AND blocked_until > now()`,
      [this.hashOf('account', username), this.settings.SIGN_IN_FAILURES],
    );
    return row?.blocked_until ?? null;
  }

  private async slowed({ address }: SignInAttemptBy): Promise<number> {
    const limit = this.settings.SIGN_IN_ADDRESS_NAMES;
    const addressKey = this.addressKey(address);
    const [names] = await this.database.query<{ failed: number; tried: number }[]>(namesOfAddressQuery, [
      addressKey,
    ]);
    if (!names || (names.failed < limit && names.tried < limit * TRIED_PER_FAILED)) return 0;
    const key = this.hashOf('slot', addressKey);
    const [slot] = await this.database.query<object[]>(slotQuery, [key, SLOT_SECONDS]);
    return slot ? 0 : this.secondsLeft(key);
  }

  private async take(key: string): Promise<Leave> {
    const [taken] = await this.database.query<{ failures: number }[]>(takeQuery, [
      key,
      FAILURE_HOURS,
      this.waits,
    ]);
    if (!taken) return { seconds: await this.secondsLeft(key), locks: false };
    return { seconds: 0, locks: taken.failures === this.settings.SIGN_IN_FAILURES };
  }

  private async secondsLeft(key: string): Promise<number> {
    const [row] = await this.database.query<{ seconds: number }[]>(secondsLeftQuery, [key]);
    return Math.max(row?.seconds ?? 1, 1);
  }

  private async forget(...keys: string[]): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempt WHERE key = ANY($1)', [keys]);
  }

  private accountKey({ username, device }: SignInAttemptBy): string {
    return device ? this.hashOf('device', username, device) : this.hashOf('account', username);
  }

  private pairKey({ username, address }: SignInAttemptBy): string {
    return this.hashOf('pair', username, networkOf(address));
  }

  private addressKey(address: string): string {
    return this.hashOf('address', networkOf(address));
  }

  private hashOf(...words: string[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(words)).digest('base64url');
  }
}
