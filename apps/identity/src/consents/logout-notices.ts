import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  Bus,
  ForbiddenAddressError,
  LOG,
  NODE_SETTINGS,
  OutboundHttp,
  SERVICE_SETTINGS,
  Transactions,
  isPractice,
  type NodeSettings,
} from '@selaras/platform';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { IdentitySettings } from '../settings.js';
import { endSignInsOfEndedSessions } from './end-sign-ins.js';
import { LogoutTokens, type LoggedOut } from './logout-tokens.js';

/** Seconds until the next attempt; after the last one the notice is given up: the application's own session ends then. */
const PAUSES = [5, 30, 120, 600, 3_600];
const SWEEP_MS = 60_000;
const IDLE_MS = 5_000;
const SENDERS = 4;
/** Longer than one attempt takes. */
const LEASE_SECONDS = 60;

interface Due extends LoggedOut {
  id: string;
  attempts: number;
  uri: string | null;
}

/** Takes the next notice for itself by moving its time on: replicas do not send one twice, a crash sends it again. */
const TAKE = `
  WITH due AS (
    SELECT id FROM logout_notice WHERE settled_at IS NULL AND next_at <= now()
    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE logout_notice n SET attempts = n.attempts + 1, next_at = now() + make_interval(secs => $1)
    FROM due WHERE n.id = due.id RETURNING n.*)
  SELECT t.id, t.client_id AS "clientId", t.person_id AS "personId", t.sid, t.attempts,
    c.back_channel_logout_uri AS uri, c.signing_algorithm AS "signingAlgorithm", a.subject_salt AS "subjectSalt"
  FROM taken t JOIN relying_party c ON c.id = t.client_id JOIN sign_in_application a ON a.id = c.application_id`;

/**
 * Tells applications that someone has signed out (OpenID Connect Back-Channel Logout 1.0), however it came about: the
 * sessions say it, not whoever ended them. Kept in the database until it is done or given up.
 */
@Injectable()
export class LogoutNotices implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly http: OutboundHttp;
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> = Promise.resolve();
  private sweptAt = 0;
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly tokens: LogoutTokens,
    @Inject(SERVICE_SETTINGS) settings: IdentitySettings,
    @Inject(NODE_SETTINGS) node: NodeSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    const allowed = settings.OUTBOUND_ALLOWED_HOSTS.split(',').map((host) => host.trim().toLowerCase());
    this.http = new OutboundHttp(allowed.filter(Boolean), isPractice(node));
  }

  onApplicationBootstrap(): void {
    // Every way out of a session says so at once; what nobody said (a session's last moment) is found by the sweep.
    this.bus.onAccessChanged((personId) => this.soon(() => this.endedOf(personId)));
    this.rest();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.http.destroy();
    await this.working;
  }

  /** Ends what hangs on sessions that are over, and sends everything that is due. */
  async run(): Promise<void> {
    if (Date.now() - this.sweptAt >= SWEEP_MS) {
      this.sweptAt = Date.now();
      await this.transactions.inTransaction((tx) => endSignInsOfEndedSessions(tx, null));
    }
    const sender = async (): Promise<void> => {
      while (!this.stopped && (await this.sendNext()));
    };
    // One application that does not answer does not hold up the others.
    await Promise.all(Array.from({ length: SENDERS }, sender));
  }

  private async endedOf(personId: string): Promise<void> {
    if (!/^[0-9a-f-]{36}$/.test(personId)) return;
    const ended = await this.transactions.inTransaction((tx) => endSignInsOfEndedSessions(tx, personId));
    if (ended) await this.run();
  }

  private rest(): void {
    this.timer = setTimeout(() => {
      this.soon(() => this.run());
      if (!this.stopped) this.rest();
    }, IDLE_MS).unref();
  }

  /** One after the other. */
  private soon(work: () => Promise<void>): void {
    if (this.stopped) return;
    this.working = this.working.then(work).catch((error: unknown) => {
      if (!this.stopped) this.log.warn({ err: error }, 'logout notices failed');
    });
  }

  private async sendNext(): Promise<boolean> {
    const [due] = await this.database.query<Due[]>(TAKE, [LEASE_SECONDS]);
    if (!due) return false;
    const outcome = due.uri === null ? 'address removed' : await this.deliver(due, due.uri);
    const pause = outcome === 'delivered' || due.uri === null ? undefined : PAUSES[due.attempts - 1];
    await this.database.query(
      pause === undefined
        ? 'UPDATE logout_notice SET settled_at = now(), outcome = $2 WHERE id = $1'
        : `UPDATE logout_notice SET next_at = now() + make_interval(secs => ${pause}), outcome = $2 WHERE id = $1`,
      [due.id, outcome],
    );
    return true;
  }

  /** @returns `delivered`, or what stood in the way. */
  private async deliver(due: Due, uri: string): Promise<string> {
    try {
      const body = new URLSearchParams({ logout_token: await this.tokens.make(due) });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await this.http.fetch(uri, { method: 'POST', headers, body: body.toString() });
      await answer.body?.cancel();
      if (answer.status === 200 || answer.status === 204) return 'delivered';
      return `answered ${answer.status}`;
    } catch (error) {
      this.log.info({ client: due.clientId, err: error }, 'logout notice not delivered');
      return error instanceof ForbiddenAddressError ? 'address forbidden' : 'not reached';
    }
  }
}
