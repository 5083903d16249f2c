import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { NODE_SETTINGS, SERVICE_SETTINGS, cookieOwner, type NodeSettings } from '@selaras/platform';
import { OIDC_PATH } from '../keys/issuer.js';
import { derivedKey } from '../keys/secrets.js';
import type { IdentitySettings } from '../settings.js';

const YEAR_SECONDS = 365 * 24 * 3_600;

/** On a computer that several people use; the one unused longest goes first. */
const KEPT = 8;

const ENTRY = /^([\w-]{22})\.([\w-]{43})$/;

/**
 * Browsers in which a name has signed in before: a cookie says so, signed by us and without the name in it. It opens
 * nothing; it only keeps strangers' failures from counting here.
 */
@Injectable()
export class Devices {
  private readonly key: string;
  private readonly name: string;
  private readonly secure: string;

  constructor(
    @Inject(SERVICE_SETTINGS) settings: IdentitySettings,
    @Inject(NODE_SETTINGS) node: NodeSettings,
  ) {
    this.key = derivedKey(settings.COOKIE_SECRET, 'known browsers');
    this.name = `selaras_oidc_${cookieOwner(node)}_peramban`;
    this.secure = node.PUBLIC_URL.startsWith('https:') ? '; secure' : '';
  }

  /** @returns what this browser is called for this name; null: it has not signed in here. */
  find(cookieHeader: string | undefined, username: string): string | null {
    const mine = this.entries(cookieHeader).find((entry) => this.belongs(entry, username));
    return mine?.split('.')[0] ?? null;
  }

  /** The Set-Cookie line that makes this browser known for this name, under a new name each time. */
  remember(cookieHeader: string | undefined, username: string): string {
    const others = this.entries(cookieHeader).filter((entry) => !this.belongs(entry, username));
    const nonce = randomBytes(16).toString('base64url');
    const kept = [`${nonce}.${this.sign(username, nonce)}`, ...others].slice(0, KEPT).join('~');
    return `${this.name}=${kept}; path=${OIDC_PATH}; max-age=${YEAR_SECONDS}; httponly; samesite=lax${this.secure}`;
  }

  private entries(cookieHeader: string | undefined): string[] {
    const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(`${this.name}=`))?.slice(this.name.length + 1) ?? '';
    return value
      .split('~')
      .slice(0, KEPT)
      .filter((entry) => ENTRY.test(entry));
  }

  private belongs(entry: string, username: string): boolean {
    const [nonce = '', signature = ''] = entry.split('.');
    return timingSafeEqual(Buffer.from(signature), Buffer.from(this.sign(username, nonce)));
  }

  private sign(username: string, nonce: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([username, nonce]))
      .digest('base64url');
  }
}
