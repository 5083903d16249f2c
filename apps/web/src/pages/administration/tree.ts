import type { Agency } from '../../api/types.js';

export interface Branch {
  agency: Agency;
  /** How far below the top it stands. */
  depth: number;
}

/**
 * Agencies in the order of their tree, each below its parent; one whose parent is not among them stands at the top.
 * A circle, should there be one, is cut and shown at the top too.
 */
export function inTreeOrder(agencies: readonly Agency[]): Branch[] {
  const known = new Set(agencies.map(({ id }) => id));
  const children = new Map<string | null, Agency[]>();
  for (const agency of agencies) {
    const parent = agency.parentId && known.has(agency.parentId) ? agency.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), agency]);
  }
  const ordered: Branch[] = [];
  const placed = new Set<string>();
  const place = (list: readonly Agency[], depth: number) => {
    for (const agency of list) {
      if (placed.has(agency.id)) continue;
      placed.add(agency.id);
      ordered.push({ agency, depth });
      place(children.get(agency.id) ?? [], depth + 1);
    }
  };
  place(children.get(null) ?? [], 0);
  place(agencies, 0);
  return ordered;
}

/** The agencies an agency may be moved below: not itself, and none of those below it. */
export function possibleParents(agencies: readonly Agency[], agencyId: string | undefined): Agency[] {
  if (!agencyId) return [...agencies];
  const below = new Set([agencyId]);
  for (const { agency } of inTreeOrder(agencies)) {
    if (agency.parentId && below.has(agency.parentId)) below.add(agency.id);
  }
  return agencies.filter(({ id }) => !below.has(id));
}
