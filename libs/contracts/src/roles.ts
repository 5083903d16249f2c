/** The roles a position can carry. A role is held for the whole government or for one agency and those below it. */
export const ROLES = [
  'administrator',
  'catalogue-steward',
  'agency-operator',
  'head-of-agency',
  'internal-assessor',
  'coordinator',
  'executive',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that act for one agency only; the others act for the whole government. */
export const AGENCY_ROLES: readonly Role[] = ['agency-operator', 'head-of-agency'];

/** What a machine may be allowed to do on behalf of nobody. */
export const SCOPES = ['catalogue.read', 'catalogue.write', 'assessment.read', 'holdings.read'] as const;

export type Scope = (typeof SCOPES)[number];

/** One position of the caller. `agencyId` null: the whole government. */
export interface CallerPosition {
  id: string;
  role: Role;
  agencyId: string | null;
  agencyName: string | null;
  title: string;
}

/** Who asks, as the verified token says. Never built from a request body. */
export interface Caller {
  kind: 'person' | 'client' | 'service';
  id: string;
  name: string;
  positions: CallerPosition[];
  scopes: Scope[];
}
