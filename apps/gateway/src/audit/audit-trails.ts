import { Injectable } from '@nestjs/common';
import { auditOf, type AuditContracts, type AuditEntryView } from '@selaras/contracts';
import { Bus, Problem, encodeCursor, pageLimit, type CallContext } from '@selaras/platform';
import { AUDITED_SERVICES, type AuditQuery } from './audit.messages.js';

const CONTRACTS = new Map<string, AuditContracts>(
  AUDITED_SERVICES.map((service) => [service, auditOf(service)]),
);

/** One page over the trails of several services. */
export interface MergedPage {
  items: AuditEntryView[];
  nextCursor: string | null;
  missing: string[];
}

/** The trails of all services as one: nobody but the door sees them together. */
@Injectable()
export class AuditTrails {
  constructor(private readonly bus: Bus) {}

  /** @throws Problem `audit.service-unknown` */
  of(service: string): AuditContracts {
    const contracts = CONTRACTS.get(service);
    if (!contracts) throw new Problem('audit.service-unknown', { service: service.slice(0, 40) });
    return contracts;
  }

  chosen({ service }: Pick<AuditQuery, 'service'>): string[] {
    return service ? [service] : [...AUDITED_SERVICES];
  }

  /**
   * The newest entries of every trail asked, merged by time and identifier. Each service is asked for a whole page, so the
   * cost is that of one page for each service, however far the page is. One that does not answer is named, not hidden.
   * @throws Problem `common.unavailable` when none answers, and what a service refuses with
   */
  async page({ service, ...filter }: AuditQuery, call: CallContext): Promise<MergedPage> {
    const limit = pageLimit(filter.limit);
    const services = this.chosen({ service });
    const missing: string[] = [];
    const answers = await Promise.all(
      services.map((name) =>
        this.bus.request(this.of(name).list, { ...filter, limit }, call).catch((error: unknown) => {
          if (!(error instanceof Problem) || error.code !== 'common.unavailable') throw error;
          missing.push(name);
          return { items: [], nextCursor: null };
        }),
      ),
    );
    if (missing.length === services.length)
      throw new Problem('common.unavailable', { service: missing.join(', ') });
    const rows = answers.flatMap(({ items }) => items).sort(newestFirst);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const more = rows.length > limit || answers.some(({ nextCursor }) => nextCursor !== null);
    return { items, nextCursor: more && last ? encodeCursor([last.at, last.id]) : null, missing };
  }
}

/** Times are texts of one width in UTC, so they compare as they stand. */
const newestFirst = (a: AuditEntryView, b: AuditEntryView): number =>
  compare(b.at, a.at) || compare(b.id, a.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
