import type { Agency, DelegableAct, Me, Role } from './types.js';

/** True when one of the positions of the caller carries one of the roles. */
export const hasRole = (me: Me | undefined, ...roles: Role[]): boolean =>
  me?.positions.some((position) => roles.includes(position.role)) ?? false;

/** The caller as he may act in one thing: a position held in a leader's name counts where the act was delegated. */
export const actingIn = (me: Me | undefined, act: DelegableAct): Me | undefined =>
  me && {
    ...me,
    positions: me.positions.map((position) => {
      const { mandate } = position;
      return mandate?.acts.includes(act) ? { ...position, role: mandate.role } : position;
    }),
  };

/** Agencies the caller acts for with this role; null: the whole government. */
export function agenciesOf(me: Me | undefined, role: Role): string[] | null {
  const held = me?.positions.filter((position) => position.role === role) ?? [];
  if (held.some((position) => position.agencyId === null)) return null;
  return held.flatMap((position) => (position.agencyId ? [position.agencyId] : []));
}

/** True when the agency is the other one or stands below it in the tree. */
export function isWithin(agencies: readonly Agency[], agencyId: string, aboveId: string): boolean {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const seen = new Set<string>();
  let current: string | null = agencyId;
  while (current && !seen.has(current)) {
    if (current === aboveId) return true;
    seen.add(current);
    current = byId.get(current)?.parentId ?? null;
  }
  return false;
}

/** Agencies the caller writes entries for: operators and heads their own, the steward all (null). */
const writtenFor = (caller: Me | undefined): string[] | null => {
  const me = actingIn(caller, 'write-catalogue');
  if (hasRole(me, 'catalogue-steward')) return null;
  const operated = agenciesOf(me, 'agency-operator');
  const headed = agenciesOf(me, 'head-of-agency');
  return operated && headed ? [...operated, ...headed] : null;
};

/** May add and import applications at all; the service decides for each entry. */
export const mayWriteCatalogue = (me: Me | undefined): boolean => writtenFor(me)?.length !== 0;

/** May write every entry, and so speak for the whole. */
export const mayWriteWholeCatalogue = (me: Me | undefined): boolean =>
  me !== undefined && writtenFor(me) === null;

/** May write entries of this agency: the steward of all, operators and heads of their own and those below. */
export const mayWriteFor = (me: Me | undefined, agencyId: string, agencies: readonly Agency[]): boolean =>
  writtenFor(me)?.some((aboveId) => isWithin(agencies, agencyId, aboveId)) ?? true;

/** The position shown beside the name. */
export const firstPosition = (me: Me | undefined) => me?.positions[0];
