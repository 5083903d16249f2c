import type { Me, Role } from './types.js';

/** True when one of the positions of the caller carries one of the roles. */
export const hasRole = (me: Me | undefined, ...roles: Role[]): boolean =>
  me?.positions.some((position) => roles.includes(position.role)) ?? false;

/** Agencies the caller acts for with this role; null: the whole government. */
export function agenciesOf(me: Me | undefined, role: Role): string[] | null {
  const held = me?.positions.filter((position) => position.role === role) ?? [];
  if (held.some((position) => position.agencyId === null)) return null;
  return held.flatMap((position) => (position.agencyId ? [position.agencyId] : []));
}

/** May add and import applications at all; the service decides for each entry. */
export const mayWriteCatalogue = (me: Me | undefined): boolean =>
  hasRole(me, 'administrator', 'catalogue-steward', 'agency-operator');

/** May change entries of this agency. */
export const mayWriteFor = (me: Me | undefined, agencyId: string): boolean =>
  hasRole(me, 'administrator', 'catalogue-steward') ||
  (agenciesOf(me, 'agency-operator')?.includes(agencyId) ?? hasRole(me, 'agency-operator'));

/** The position shown beside the name, and the agency new things default to. */
export const firstPosition = (me: Me | undefined) => me?.positions[0];
