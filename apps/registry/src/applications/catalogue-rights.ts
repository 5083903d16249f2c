import { Injectable } from '@nestjs/common';
import type { Caller } from '@selaras/contracts';
import { AgencyDirectory, Problem, holdsRole } from '@selaras/platform';

/** Whose entries a caller may write: ids, or `all`. */
export type Reach = ReadonlySet<string> | 'all';

export const reaches = (reach: Reach, agencyId: string): boolean => reach === 'all' || reach.has(agencyId);

/** Who may write which entries, and which agencies an entry may name. */
@Injectable()
export class CatalogueRights {
  constructor(private readonly agencies: AgencyDirectory) {}

  /** The steward and a machine with `catalogue.write`: everything. Operators and heads: the agencies they cover. */
  async reach(caller: Caller): Promise<Reach> {
    if (caller.kind === 'client') return caller.scopes.includes('catalogue.write') ? 'all' : new Set();
    if (holdsRole(caller, 'catalogue-steward')) return 'all';
    const operated = await this.agencies.reach(caller, 'agency-operator');
    const headed = await this.agencies.reach(caller, 'head-of-agency');
    return operated === 'all' || headed === 'all' ? 'all' : new Set([...operated, ...headed]);
  }

  /** @throws Problem `common.forbidden` unless the caller may write entries of every one of these agencies. */
  async requireReach(caller: Caller, ...agencyIds: string[]): Promise<void> {
    const reach = await this.reach(caller);
    if (!agencyIds.every((id) => reaches(reach, id))) throw new Problem('common.forbidden');
  }

  /** @throws Problem `registry.agency-unknown` unless every one of these is an active agency. */
  async requireActive(agencyIds: readonly string[]): Promise<void> {
    const known = await this.agencies.all();
    if (!agencyIds.every((id) => known.get(id)?.active)) throw new Problem('registry.agency-unknown');
  }
}
