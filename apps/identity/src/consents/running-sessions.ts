import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import {
  NODE_SETTINGS,
  SERVICE_SETTINGS,
  sessionCookieName,
  sha256,
  type NodeSettings,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { secretHash } from '../keys/secrets.js';
import type { IdentitySettings } from '../settings.js';

/** Someone who is signed in here on this browser. */
export interface RunningSession {
  personId: string;
  /** Names the session in our own tables. */
  sessionHash: string;
  startedAt: Date;
}

/** Being passed through to an application is no use of Selaras: the idle limit is not moved on. $2 minutes. */
const RUNNING = `
  SELECT s.person_id AS "personId", s.id_hash AS "sessionHash", s.created_at AS "startedAt"
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.id_hash = $1 AND s.closed_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at > now() - make_interval(mins => $2) AND p.active`;

/** The one session there is, ours, found by the cookie that the browser brings to the provider too. */
@Injectable()
export class RunningSessions {
  constructor(
    private readonly database: DataSource,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** What the cookie holds; null when there is none. */
  idIn(request: IncomingMessage): string | null {
    const name = sessionCookieName(this.node);
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    const value = pairs.find(([key]) => key === name)?.[1];
    return value && value.length <= 200 ? value : null;
  }

  async of(request: IncomingMessage): Promise<RunningSession | null> {
    const id = this.idIn(request);
    if (!id) return null;
    const parameters = [secretHash(id), this.settings.SESSION_IDLE_MINUTES];
    const [running] = await this.database.query<RunningSession[]>(RUNNING, parameters);
    return running ?? null;
  }
}

/**
 * What a session is called inside the provider: the same at every visit, and nothing that opens it. A page that was begun
 * goes on for the same person when the session is renewed in between, and for nobody else: so the `uid` is the person's.
 */
export function providerSessionNames({ sessionHash, personId }: RunningSession): {
  uid: string;
  jti: string;
} {
  const name = (of: string) => sha256(`provider ${of}`);
  return { uid: name(personId), jti: name(sessionHash) };
}
