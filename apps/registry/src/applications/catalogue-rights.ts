import { Injectable } from '@nestjs/common';
import type { Caller } from '@selaras/contracts';
import { AgencyDirectory, Problem, holdsRole, type AgencyCopy } from '@selaras/platform';

/** Whose entries a caller may write: ids, or `all`. */
export type Reach = ReadonlySet<string> | 'all';

/**
 * What a write is judged by: asked for before its transaction begins, since a transaction that waits for a second
 * connection while others do the same would wait for ever.
 */
export interface Basis {
  reach: Reach;
  agencies: ReadonlyMap<string, AgencyCopy>;
}

export const reaches = (reach: Reach, agencyId: string): boolean => reach === 'all' || reach.has(agencyId);

/** @throws Problem `common.forbidden` unless the caller may write entries of every one of these agencies. */
export function requireReach({ reach }: Basis, ...agencyIds: string[]): void {
  if (!agencyIds.every((id) => reaches(reach, id))) throw new Problem('common.forbidden');
}

/** @throws Problem `registry.agency-unknown` unless every one of these is an active agency. */
export function requireActive({ agencies }: Basis, agencyIds: readonly string[]): void {
  if (!agencyIds.every((id) => agencies.get(id)?.active)) throw new Problem('registry.agency-unknown');
}

/** Who may write which entries. */
@Injectable()
export class CatalogueRights {
  constructor(private readonly agencies: AgencyDirectory) {}

  async basis(caller: Caller): Promise<Basis> {
    return { reach: await this.reach(caller), agencies: await this.agencies.all() };
  }

  /** The agencies whose entries alone a caller may read: of a machine that is cut to one; null: all. */
  async readable({ onlyAgencyId }: Caller): Promise<ReadonlySet<string> | null> {
    return onlyAgencyId ? this.agencies.withAllBelow([onlyAgencyId]) : null;
  }

  /** The steward and a machine with `catalogue.write`: everything. Operators and heads: the agencies they cover. */
  private async reach(caller: Caller): Promise<Reach> {
    if (caller.kind === 'client') {
      if (!caller.scopes.includes('catalogue.write')) return new Set();
      return (await this.readable(caller)) ?? 'all';
    }
    if (holdsRole(caller, 'catalogue-steward')) return 'all';
    const operated = await this.agencies.reach(caller, 'agency-operator');
    const headed = await this.agencies.reach(caller, 'head-of-agency');
    return operated === 'all' || headed === 'all' ? 'all' : new Set([...operated, ...headed]);
  }
}
