import { Inject, Injectable } from '@nestjs/common';
import { Problem, networkOf } from '@selaras/platform';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

interface Bucket {
  /** Requests that may still come at once. */
  left: number;
  /** Milliseconds. */
  filledAt: number;
}

/** About 3 MB; beyond it the bucket unused longest goes, which can only be generous. */
const MOST_BUCKETS = 20_000;
const MINUTE = 60_000;

/** A bucket holds one minute's requests and fills again as time passes: a burst is free, a flood is not. */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perMinute: number) {}

  /** @returns seconds to wait; 0: the request may pass. */
  take(key: string, now = Date.now()): number {
    const found = this.buckets.get(key) ?? { left: this.perMinute, filledAt: now };
    const filled = ((now - found.filledAt) / MINUTE) * this.perMinute;
    const left = Math.min(this.perMinute, found.left + Math.max(filled, 0));
    this.buckets.delete(key);
    this.buckets.set(key, { left: left >= 1 ? left - 1 : left, filledAt: now });
    if (this.buckets.size > MOST_BUCKETS) this.buckets.delete(this.buckets.keys().next().value ?? '');
    return left >= 1 ? 0 : Math.ceil(((1 - left) / this.perMinute) * 60);
  }
}

/**
 * How much one visitor may ask. Who is signed in counts by the session alone, so that an office behind one address does
 * not wait for its busiest colleague; everyone else, and every credential that is seen for the first time, counts by
 * address. Each replica counts by itself.
 */
@Injectable()
export class RateLimits {
  private readonly addresses: Buckets;
  private readonly sessions: Buckets;

  constructor(@Inject(GATEWAY_SETTINGS) settings: GatewaySettings) {
    this.addresses = new Buckets(settings.RATE_PER_ADDRESS);
    this.sessions = new Buckets(settings.RATE_PER_SESSION);
  }

  /** @throws Problem `common.too-many-requests` */
  countAddress(address: string): void {
    refuse(this.addresses.take(networkOf(address)));
  }

  /**
   * @param hash of the credential
   * @throws Problem `common.too-many-requests`
   */
  countCredential(hash: string): void {
    refuse(this.sessions.take(hash));
  }
}

function refuse(seconds: number): void {
  if (seconds > 0) throw new Problem('common.too-many-requests', { seconds });
}
