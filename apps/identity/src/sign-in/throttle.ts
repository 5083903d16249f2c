import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_SETTINGS } from '@selaras/platform';
import ipaddr from 'ipaddr.js';
import { DataSource } from 'typeorm';
import { derivedKey } from '../keys/secrets.js';
import type { IdentitySettings } from '../settings.js';

const TAKE = `
  INSERT INTO sign_in_attempt AS a (key, failures, window_ends_at)
  VALUES ($1, 1, now() + make_interval(mins => $2))
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN a.window_ends_at <= now() THEN 1 ELSE a.failures + 1 END,
    window_ends_at = CASE WHEN a.window_ends_at <= now() THEN excluded.window_ends_at ELSE a.window_ends_at END
  RETURNING failures, ceil(extract(epoch FROM window_ends_at - now()))::int AS seconds`;

/**
 * Slows down guessing, per user name and address: a whole office behind one address is not locked out by one of its
 * people, nor a person by strangers elsewhere. Kept in the database, so that it counts across replicas.
 */
@Injectable()
export class Throttle {
  private readonly key: string;

  constructor(
    private readonly database: DataSource,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {
    this.key = derivedKey(settings.COOKIE_SECRET, 'sign-in attempts');
  }

  /** Counts an attempt before it is judged, so that many at the same time are counted too. @returns seconds to wait. */
  async take(username: string, address: string): Promise<number> {
    const { SIGN_IN_FAILURES, SIGN_IN_WAIT_MINUTES } = this.settings;
    const parameters = [this.keyOf(username, address), SIGN_IN_WAIT_MINUTES];
    const [row] = await this.database.query<{ failures: number; seconds: number }[]>(TAKE, parameters);
    return row && row.failures > SIGN_IN_FAILURES ? Math.max(row.seconds, 1) : 0;
  }

  /** After a sign-in that succeeded. */
  async forget(username: string, address: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempt WHERE key = $1', [this.keyOf(username, address)]);
  }

  private keyOf(username: string, address: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([username, network(address)]))
      .digest('base64url');
  }
}

/** One IPv6 subscriber has 2^64 addresses: they count as one. */
export function network(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}
