import { Injectable } from '@nestjs/common';
import { identity } from '@selaras/contracts';
import { Bus, Problem, sha256, type CallContext } from '@selaras/platform';
import { decodeJwt } from 'jose';
import { RateLimits } from './rate-limits.js';

interface Known {
  token: string;
  callerId: string;
  until: number;
}

const RENEW_BEFORE_MS = 30_000;
const LIMIT = 10_000;

/** Turns a session or an access token into our five-minute token, and remembers it until shortly before it ends. */
@Injectable()
export class Tokens {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly bus: Bus,
    private readonly limits: RateLimits,
  ) {
    bus.onAccessChanged((callerId) => this.forgetCaller(callerId));
  }

  /** Null when the session has ended. */
  ofSession(sessionId: string, call: CallContext): Promise<string | null> {
    return this.remember(`session ${sessionId}`, call, () =>
      this.bus.request(identity.exchangeSession, { sessionId }, call),
    );
  }

  /** Null when the access token is not ours or has expired. */
  ofAccessToken(accessToken: string, call: CallContext): Promise<string | null> {
    // Some machines may come from certain addresses alone: what is remembered holds for one.
    return this.remember(`access ${call.origin ?? ''} ${accessToken}`, call, () =>
      this.bus.request(identity.exchangeAccessToken, { accessToken }, call),
    );
  }

  /** Here at once; the other replicas hear of it. */
  forgetCaller(callerId: string): void {
    for (const [key, { callerId: id }] of this.known) if (id === callerId) this.known.delete(key);
  }

  forgetSession(sessionId: string): void {
    this.known.delete(sha256(`session ${sessionId}`));
  }

  private async remember(
    credential: string,
    { origin }: CallContext,
    exchange: () => Promise<{ token: string; expiresAt: string }>,
  ): Promise<string | null> {
    const key = sha256(credential);
    const found = this.known.get(key);
    this.limits.countCredential(key);
    if (found && found.until > Date.now()) return found.token;
    // Made-up credentials must not be free: each costs a question to identity.
    this.limits.countAddress(origin ?? '');
    try {
      const { token, expiresAt } = await exchange();
      if (this.known.size >= LIMIT) this.known.clear();
      const until = Date.parse(expiresAt) - RENEW_BEFORE_MS;
      this.known.set(key, { token, callerId: decodeJwt(token).sub ?? '', until });
      return token;
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.status === 422)) return null;
      throw error;
    }
  }
}
