import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { TIMED_ROLES } from '@selaras/contracts';
import { until } from '@selaras/testing';
import pg from 'pg';
import { WholeNode } from '../whole-node.js';
import {
  CALLER_NAMES,
  OTHER_AGENCY,
  OWN_AGENCY,
  kindOf,
  type CallerName,
  type Kind,
  type Whose,
} from './callers.js';
import { codeIn, type Answered, type Question } from './question.js';
import { DAYS, termOf } from './terms.js';

export const PASSWORD = 'selaras-demo';

/** Audit trails, which keep refused attempts too, and what the clock moves. */
const RECORDS = ['audit_entry', 'audit_seal', 'audit_waiting', 'job_state', 'rights_day', 'migrations'];

/** Columns that say when something was last used, or that a fact has been passed on. */
const LOOKED_AT = '{last_used_at,last_seen_at,address,published_at}';

interface Seat {
  personId: string;
  positionId: string;
  title: string;
}

/** A whole node with one session or key for each column of the matrix. */
export class Ground {
  readonly seats = new Map<CallerName, Seat>();
  /** client_id of each machine. */
  readonly clients = new Map<CallerName, string>();
  private readonly credentials = new Map<CallerName, Record<string, string>>();
  private cookieName = '';
  private passwordHash = '';
  private readonly agencyIds: Record<Whose | 'closed', string> = { own: '', other: '', closed: '' };

  private constructor(
    readonly whole: WholeNode,
    readonly database: pg.Pool,
  ) {}

  static async start(): Promise<Ground> {
    const whole = await WholeNode.start();
    const database = new pg.Pool({ connectionString: whole.node.adminUrl, max: 4 });
    const ground = new Ground(whole, database);
    await ground.settle();
    return ground;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.whole.stop();
  }

  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.query<Row>(sql, values)).rows;
  }

  async one<Row extends object>(sql: string, values: unknown[] = []): Promise<Row> {
    const [row] = await this.rows<Row>(sql, values);
    if (!row) throw new Error(`no row: ${sql}`);
    return row;
  }

  agency(whose: Whose | 'closed'): string {
    return this.agencyIds[whose];
  }

  seat(name: CallerName): Seat {
    const seat = this.seats.get(name);
    if (!seat) throw new Error(`${name} has no seat`);
    return seat;
  }

  /** A person with the known password, who holds nothing. */
  async person(name: string, active = true): Promise<string> {
    const id = randomUUID();
    await this.rows(
      `INSERT INTO identity.person (id, name, username, password_hash, active, version) VALUES ($1, $2, $3, $4, $5, 1)`,
      [id, name, `u${id.slice(0, 8)}`, this.passwordHash, active],
    );
    return id;
  }

  async position(title: string, role: string, agencyId: string | null): Promise<string> {
    const id = randomUUID();
    await this.rows(
      `INSERT INTO identity.position (id, title, role, agency_id, active, version) VALUES ($1, $2, $3, $4, true, 1)`,
      [id, title, role, agencyId],
    );
    return id;
  }

  async holding(
    positionId: string,
    personId: string,
    from = DAYS.past,
    until: string | null = null,
  ): Promise<string> {
    const id = randomUUID();
    await this.rows(
      `INSERT INTO identity.holding (id, position_id, person_id, kind, from_day, until_day, ordinal)
       VALUES ($1, $2, $3, 'definitive', $4, $5, 0)`,
      [id, positionId, personId, from, until],
    );
    return id;
  }

  /** Another session of a person; @returns its name in lists, and the cookie. */
  async session(personId: string): Promise<{ id: string; cookie: string }> {
    const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')];
    const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
    await this.rows(
      `INSERT INTO identity.session (id, id_hash, person_id, id_token_hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + interval '1 hour')`,
      [id, hash(secret), personId, hash(id)],
    );
    return { id, cookie: `${this.cookieName}=${secret}` };
  }

  /** The caller is signed in again, with the password everybody has. */
  async renew(name: CallerName): Promise<void> {
    const { personId } = this.seat(name);
    await this.rows('UPDATE identity.person SET password_hash = $2 WHERE id = $1', [
      personId,
      this.passwordHash,
    ]);
    const { cookie } = await this.session(personId);
    this.credentials.set(name, { cookie, 'sec-fetch-site': 'same-origin' });
  }

  async ask(name: CallerName, route: string, question: Question = {}): Promise<Answered> {
    const [method = 'GET', template = ''] = route.split(' ');
    const path = template.replace(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(question.at?.[key] ?? ''),
    );
    const query = new URLSearchParams(question.query ?? {}).toString();
    const headers: Record<string, string> = { ...this.credentials.get(name) };
    const init: RequestInit = { method, headers, redirect: 'manual' };
    if (question.json) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(question.json);
    }
    if (question.form) {
      const form = new FormData();
      for (const [key, value] of Object.entries(question.form)) form.set(key, value);
      init.body = form;
    }
    const answer = await fetch(`${this.whole.origin}${path}${query && `?${query}`}`, init);
    if (question.stream && answer.ok) {
      await answer.body?.cancel();
      return { status: answer.status, code: null, bytes: Buffer.alloc(0) };
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, code: codeIn(answer, bytes), bytes };
  }

  /** The same, where an answer is expected. */
  async made<T>(name: CallerName, route: string, question: Question = {}): Promise<T> {
    const { status, bytes } = await this.ask(name, route, question);
    if (status >= 300)
      throw new Error(`${name}: ${route} answered ${status}: ${bytes.toString().slice(0, 500)}`);
    return JSON.parse(bytes.toString()) as T;
  }

  /** Every business table as it stands, by name. What only says when something was last looked at does not count. */
  async fingerprint(): Promise<Map<string, string>> {
    const tables = await this.rows<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
       WHERE table_schema = ANY($1) AND table_type = 'BASE TABLE' AND table_name <> ALL($2) ORDER BY 1`,
      [['identity', 'registry', 'scoring', 'interop'], RECORDS],
    );
    const parts = tables.map(
      ({ name }) => `SELECT '${name}' AS name, count(*) || ' ' ||
        coalesce(sum(hashtextextended((to_jsonb(t) - '${LOOKED_AT}'::text[])::text, 0)), 0) AS mark FROM ${name} t`,
    );
    const marks = await this.rows<{ name: string; mark: string }>(parts.join(' UNION ALL '));
    return new Map(marks.map(({ name, mark }) => [name, mark]));
  }

  /** Waits until facts have travelled and nothing moves by itself any more. */
  async quiet(): Promise<Map<string, string>> {
    let before = '';
    return until('a quiet node', async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      const now = await this.fingerprint();
      const [text, earlier] = [JSON.stringify([...now]), before];
      before = text;
      return text === earlier ? now : null;
    });
  }

  headersOf(name: CallerName): Record<string, string> {
    return { ...this.credentials.get(name) };
  }

  private async settle(): Promise<void> {
    const agencies = await this.rows<{ id: string; code: string }>('SELECT id, code FROM identity.agency');
    const idOf = (code: string) => agencies.find((agency) => agency.code === code)?.id ?? '';
    Object.assign(this.agencyIds, { own: idOf(OWN_AGENCY), other: idOf(OTHER_AGENCY), closed: randomUUID() });
    await this.rows(
      `INSERT INTO identity.agency (id, code, name, short_name, kind, active, version)
       VALUES ($1, 'tutup', 'Dinas yang Ditutup (contoh)', 'Ditutup', 'dinas', false, 1)`,
      [this.agencyIds.closed],
    );
    const known = await this.one<{ hash: string }>(
      `SELECT password_hash AS hash FROM identity.person WHERE username = 'katalog'`,
    );
    this.passwordHash = known.hash;
    const signIn = await this.whole.signedIn('katalog');
    this.cookieName = signIn.cookieNames().find((cookie) => /^(__Host-)?selaras_33_22$/.test(cookie)) ?? '';
    const people = CALLER_NAMES.filter((name) => !['machine', 'visitor'].includes(kindOf(name).is));
    for (const name of people) await this.seatOf(name, kindOf(name));
    for (const name of CALLER_NAMES) {
      const kind = kindOf(name);
      if (kind.is === 'machine') await this.machine(name, kind);
    }
  }

  private async seatOf(name: CallerName, kind: Kind): Promise<void> {
    if (kind.is === 'machine' || kind.is === 'visitor') return;
    const personId = await this.person(`${name} (contoh)`, kind.is !== 'dismissed');
    const role = kind.is === 'aide' ? kind.of : kind.role;
    const agencyId = this.agencyOf(kind);
    const title = `Jabatan ${name}`;
    if (kind.is === 'aide') {
      await this.mandate(personId, this.seat(kind.of as CallerName), kind);
      this.seats.set(name, { personId, ...this.leaderSeat(kind.of as CallerName) });
    } else {
      const positionId = await this.position(title, role, agencyId);
      const [from, until] = termOf(kind, TIMED_ROLES.includes(role));
      await this.holding(positionId, personId, from, until);
      this.seats.set(name, { personId, positionId, title });
    }
    await this.renew(name);
  }

  private leaderSeat(name: CallerName): Omit<Seat, 'personId'> {
    const { positionId, title } = this.seat(name);
    return { positionId, title };
  }

  private agencyOf(kind: Kind): string | null {
    if (kind.is === 'powerless') return kind.because === 'closed-agency' ? this.agencyIds.closed : null;
    return kind.is === 'person' && kind.agency ? this.agencyIds[kind.agency] : null;
  }

  /** What a leader let somebody do in his name. */
  async mandate(
    aideId: string,
    leader: Seat,
    { acts, until }: { acts: readonly string[]; until: 'today' | 'yesterday' },
  ): Promise<string> {
    const id = randomUUID();
    await this.rows(
      `INSERT INTO identity.delegation (id, position_id, leader_id, aide_id, acts, reason, from_day, until_day)
       VALUES ($1, $2, $3, $4, $5, 'Perjalanan dinas (contoh)', $6, $7)`,
      [
        id,
        leader.positionId,
        leader.personId,
        aideId,
        acts,
        DAYS.past,
        until === 'today' ? DAYS.later : DAYS.lately,
      ],
    );
    return id;
  }

  private async machine(name: CallerName, kind: Kind & { is: 'machine' }): Promise<void> {
    const made = await this.made<{ clientId: string; clientSecret: string }>(
      'administrator',
      'POST /api/clients',
      {
        json: {
          name: `${name} (contoh)`,
          purpose: 'Kolom matriks (contoh)',
          agencyId: this.agencyIds.own,
          scopes: kind.scopes,
          expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
          ...(kind.only ? { onlyAgencyId: this.agencyIds[kind.only] } : {}),
        },
      },
    );
    this.clients.set(name, made.clientId);
    const answer = await fetch(`${this.whole.origin}/oidc/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${made.clientId}:${made.clientSecret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token } = (await answer.json()) as { access_token: string };
    this.credentials.set(name, { authorization: `Bearer ${access_token}` });
  }
}
