/**
 * The roles a position can carry. A role is held for the whole government or for one agency and those below it.
 * Sources: PermenPANRB 59/2020 (koordinator, penanggung jawab, pelaksana entri data, asesor internal, responden);
 * Perki 1/2021 (PPID, PPID pelaksana, atasan PPID); PermenPANRB 62/2018 and the LAPOR! manual (admin instansi, pejabat
 * penghubung).
 */
export const ROLES = [
  'administrator',
  'catalogue-steward',
  'agency-operator',
  'head-of-agency',
  'respondent',
  'data-entry-officer',
  'internal-assessor',
  'person-in-charge',
  'coordinator',
  'executive',
  'executive-aide',
  'information-officer',
  'agency-information-officer',
  'information-superior',
  'complaint-administrator',
  'complaint-liaison',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that act for one agency only; the others act for the whole government. */
export const AGENCY_ROLES: readonly Role[] = [
  'agency-operator',
  'head-of-agency',
  'respondent',
  'agency-information-officer',
  'complaint-liaison',
];

/** Roles that are lent for a time: a position in one of them has a last day. */
export const TIMED_ROLES: readonly Role[] = ['auditor', 'executive-aide'];

/** What a machine may be allowed to do on behalf of nobody. */
export const SCOPES = ['catalogue.read', 'catalogue.write', 'assessment.read', 'holdings.read'] as const;

export type Scope = (typeof SCOPES)[number];

/** In whose stead a position is held: pelaksana tugas (the seat is empty) or pelaksana harian (its holder is away). */
export const ACTING = ['plt', 'plh'] as const;
export type Acting = (typeof ACTING)[number];

/** One position of the caller. `agencyId` null: the whole government. */
export interface CallerPosition {
  id: string;
  role: Role;
  agencyId: string | null;
  agencyName: string | null;
  title: string;
  acting?: Acting | null;
}

/** Who asks, as the verified token says. Never built from a request body. */
export interface Caller {
  kind: 'person' | 'client' | 'service';
  id: string;
  name: string;
  positions: CallerPosition[];
  scopes: Scope[];
}
