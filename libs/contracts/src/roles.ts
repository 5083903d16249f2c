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
export const SCOPES = [
  'agency.read',
  'catalogue.read',
  'catalogue.write',
  'assessment.read',
  'holdings.read',
] as const;

export type Scope = (typeof SCOPES)[number];

/** In whose stead a position is held: pelaksana tugas (the seat is empty) or pelaksana harian (its holder is away). */
export const ACTING = ['plt', 'plh'] as const;
export type Acting = (typeof ACTING)[number];

/**
 * What a leader may let an aide do in his name besides reading what he reads (mandat, UU 30/2014 Pasal 14: the paper
 * says "a.n.", the leader stays responsible). Approving, handing over, sending and delegating further stay with him.
 */
export const DELEGABLE_ACTS = [
  'open-assessment',
  'assign-indicators',
  'answer-indicators',
  'submit-indicators',
  'write-catalogue',
] as const;
export type DelegableAct = (typeof DELEGABLE_ACTS)[number];

/** Roles whose holders may delegate. */
export const LEADER_ROLES = ['executive', 'coordinator', 'head-of-agency'] as const satisfies readonly Role[];

/** The leader's role an aide acts under, and the acts chosen. */
export interface Mandate {
  role: Role;
  acts: DelegableAct[];
}

/** One position of the caller. `agencyId` null: the whole government. */
export interface CallerPosition {
  id: string;
  role: Role;
  agencyId: string | null;
  agencyName: string | null;
  /** As it is signed: with Plt., Plh. or a.n. before it where it applies. */
  title: string;
  acting?: Acting | null;
  /** The position is a leader's and held in his name; `role` is then `executive-aide`. */
  mandate?: Mandate | null;
}

/** Who asks, as the verified token says. Never built from a request body. */
export interface Caller {
  kind: 'person' | 'client' | 'service';
  id: string;
  name: string;
  positions: CallerPosition[];
  scopes: Scope[];
  /** The session a person asks from, by the name it has in the list of sessions; never what opens it. */
  session?: string;
  /** A machine that is cut to this agency and those below it. */
  onlyAgencyId?: string;
}
