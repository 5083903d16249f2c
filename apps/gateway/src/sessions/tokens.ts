import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { identity } from '@selaras/contracts';
import { Bus, Problem, type CallContext } from '@selaras/platform';
import { decodeJwt } from 'jose';

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

  constructor(private readonly bus: Bus) {
    bus.onAccessChanged((callerId) => {
      for (const [key, { callerId: id }] of this.known) if (id === callerId) this.known.delete(key);
    });
  }

  /** Null when the session has ended. */
  ofSession(sessionId: string, call: CallContext): Promise<string | null> {
    return this.remember(`session ${sessionId}`, () =>
      this.bus.request(identity.exchangeSession, { sessionId }, call),
    );
  }

  /** Null when the access token is not ours or has expired. */
  ofAccessToken(accessToken: string, call: CallContext): Promise<string | null> {
    return this.remember(`access ${accessToken}`, () =>
      this.bus.request(identity.exchangeAccessToken, { accessToken }, call),
    );
  }

  forgetSession(sessionId: string): void {
    this.known.delete(hashOf(`session ${sessionId}`));
  }

  private async remember(
    credential: string,
    exchange: () => Promise<{ token: string; expiresAt: string }>,
  ): Promise<string | null> {
    const key = hashOf(credential);
    const found = this.known.get(key);
    if (found && found.until > Date.now()) return found.token;
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

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
