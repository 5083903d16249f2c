import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { identityEvents, type AgencyView, type Caller, type Role } from '@selaras/contracts';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { AgencyCopy } from '../database/platform-entities.js';
import { Consume } from '../events/consume.js';
import { LOG } from '../start/tokens.js';

const MAX_AGE_MS = 5_000;

/** The service's own copy of the agencies, kept by identity's events, and what a position's jurisdiction covers. */
@Injectable()
export class AgencyDirectory implements OnModuleInit {
  private cache: ReadonlyMap<string, AgencyCopy> = new Map();
  private readAt = -Infinity;
  private reading: Promise<void> | null = null;
  private againAfter = false;

  constructor(
    private readonly database: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): Promise<void> {
    return this.read();
  }

  @Consume(identityEvents.agencyChanged)
  async keep(agency: AgencyView, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO agency_copy (id, code, name, short_name, parent_id, active, version) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, short_name = excluded.short_name,
         parent_id = excluded.parent_id, active = excluded.active, version = excluded.version
       WHERE agency_copy.version < excluded.version`,
      [agency.id, agency.code, agency.name, agency.shortName, agency.parentId, agency.active, agency.version],
    );
    tx.afterCommit(() => this.readSoon());
  }

  /**
   * Every agency by id; at most a few hundred, kept in memory. Never waits for the database, so it may be asked inside a
   * transaction: what another replica has just learned is seen after five seconds at most, by the next to ask.
   */
  async all(): Promise<ReadonlyMap<string, AgencyCopy>> {
    if (performance.now() - this.readAt > MAX_AGE_MS) this.readSoon();
    return this.cache;
  }

  async find(id: string): Promise<AgencyCopy | null> {
    return (await this.all()).get(id) ?? null;
  }

  /** True when one of the caller's positions with this role covers the agency: it, one above it, or the government. */
  async covers(caller: Caller, role: Role, agencyId: string | null): Promise<boolean> {
    const agencies = await this.all();
    const above = new Set<string>();
    for (let id = agencyId; id && !above.has(id); id = agencies.get(id)?.parentId ?? null) above.add(id);
    return caller.positions.some(
      (position) => position.role === role && (position.agencyId === null || above.has(position.agencyId)),
    );
  }

  /** The agencies a role of the caller reaches: ids, or `all` for the whole government. */
  async reach(caller: Caller, role: Role): Promise<ReadonlySet<string> | 'all'> {
    const held = caller.positions.filter((position) => position.role === role);
    if (held.some((position) => position.agencyId === null)) return 'all';
    return this.withAllBelow(held.flatMap(({ agencyId }) => agencyId ?? []));
  }

  /** These agencies and all below them. */
  async withAllBelow(agencyIds: readonly string[]): Promise<ReadonlySet<string>> {
    const roots = new Set(agencyIds);
    const agencies = await this.all();
    const reached = new Set<string>();
    for (const agency of agencies.values()) {
      const seen = new Set<string>();
      for (let id: string | null = agency.id; id && !seen.has(id); id = agencies.get(id)?.parentId ?? null) {
        seen.add(id);
        if (roots.has(id)) reached.add(agency.id);
      }
    }
    return reached;
  }

  /** One reading at a time; what is asked for while one runs may have come too late for it, so another follows. */
  private readSoon(): void {
    if (this.reading) {
      this.againAfter = true;
      return;
    }
    this.reading = this.read()
      .catch((error: unknown) => this.log.warn({ err: error }, 'agencies could not be read'))
      .finally(() => {
        this.reading = null;
        if (!this.againAfter) return;
        this.againAfter = false;
        this.readSoon();
      });
  }

  private async read(): Promise<void> {
    const rows = await this.database.getRepository(AgencyCopy).find();
    this.cache = new Map(rows.map((row) => [row.id, row]));
    this.readAt = performance.now();
  }
}
