import { AGENCY_ROLES, ROLES, SCOPES, type DelegableAct, type Role, type Scope } from '@selaras/contracts';

/** Whose agency: that of the object asked about, or another one. */
export type Whose = 'own' | 'other';

export const OWN_AGENCY = 'dispar';
export const OTHER_AGENCY = 'diskominfo';

/** A kind of caller: a column of the matrix. */
export type Kind =
  | { is: 'person'; role: Role; agency?: Whose }
  /** Holds the role in words, but not today, or at an agency that is closed: signed in without a position. */
  | { is: 'powerless'; role: Role; because: 'ended' | 'not-begun' | 'closed-agency' }
  | { is: 'aide'; of: Role; agency?: Whose; acts: DelegableAct[]; until: 'today' | 'yesterday' }
  | { is: 'machine'; scopes: Scope[]; only?: Whose }
  | { is: 'visitor' }
  /** Had a session, and was deactivated: the session is still in the cookie. */
  | { is: 'dismissed'; role: Role };

export const CALLERS = {
  administrator: { is: 'person', role: 'administrator' },
  'catalogue-steward': { is: 'person', role: 'catalogue-steward' },
  'agency-operator': { is: 'person', role: 'agency-operator', agency: 'own' },
  'agency-operator elsewhere': { is: 'person', role: 'agency-operator', agency: 'other' },
  'head-of-agency': { is: 'person', role: 'head-of-agency', agency: 'own' },
  'head-of-agency elsewhere': { is: 'person', role: 'head-of-agency', agency: 'other' },
  respondent: { is: 'person', role: 'respondent', agency: 'own' },
  'respondent elsewhere': { is: 'person', role: 'respondent', agency: 'other' },
  'data-entry-officer': { is: 'person', role: 'data-entry-officer' },
  'internal-assessor': { is: 'person', role: 'internal-assessor' },
  'person-in-charge': { is: 'person', role: 'person-in-charge' },
  coordinator: { is: 'person', role: 'coordinator' },
  executive: { is: 'person', role: 'executive' },
  'executive-aide': { is: 'person', role: 'executive-aide' },
  'information-officer': { is: 'person', role: 'information-officer' },
  'agency-information-officer': { is: 'person', role: 'agency-information-officer', agency: 'own' },
  'agency-information-officer elsewhere': {
    is: 'person',
    role: 'agency-information-officer',
    agency: 'other',
  },
  'information-superior': { is: 'person', role: 'information-superior' },
  'complaint-administrator': { is: 'person', role: 'complaint-administrator' },
  'complaint-liaison': { is: 'person', role: 'complaint-liaison', agency: 'own' },
  'complaint-liaison elsewhere': { is: 'person', role: 'complaint-liaison', agency: 'other' },
  auditor: { is: 'person', role: 'auditor' },
  'aide of the head': {
    is: 'aide',
    of: 'head-of-agency',
    agency: 'own',
    acts: ['answer-indicators', 'submit-indicators', 'write-catalogue'],
    until: 'today',
  },
  'aide of the coordinator': {
    is: 'aide',
    of: 'coordinator',
    acts: ['open-assessment', 'assign-indicators'],
    until: 'today',
  },
  'aide who may only read': { is: 'aide', of: 'head-of-agency', agency: 'own', acts: [], until: 'today' },
  'aide until yesterday': {
    is: 'aide',
    of: 'head-of-agency',
    agency: 'own',
    acts: ['answer-indicators', 'submit-indicators', 'write-catalogue'],
    until: 'yesterday',
  },
  'auditor until yesterday': { is: 'powerless', role: 'auditor', because: 'ended' },
  'executive-aide from tomorrow': { is: 'powerless', role: 'executive-aide', because: 'not-begun' },
  'operator of a closed agency': { is: 'powerless', role: 'agency-operator', because: 'closed-agency' },
  'machine agency.read': { is: 'machine', scopes: ['agency.read'] },
  'machine catalogue.read': { is: 'machine', scopes: ['catalogue.read'] },
  'machine catalogue.write': { is: 'machine', scopes: ['catalogue.write'] },
  'machine assessment.read': { is: 'machine', scopes: ['assessment.read'] },
  'machine holdings.read': { is: 'machine', scopes: ['holdings.read'] },
  'machine of another agency': {
    is: 'machine',
    scopes: ['agency.read', 'catalogue.read', 'catalogue.write'],
    only: 'other',
  },
  'machine of the agency': {
    is: 'machine',
    scopes: ['agency.read', 'catalogue.read', 'catalogue.write'],
    only: 'own',
  },
  'deactivated administrator': { is: 'dismissed', role: 'administrator' },
  visitor: { is: 'visitor' },
} as const satisfies Record<string, Kind>;

export type CallerName = keyof typeof CALLERS;

export const CALLER_NAMES = Object.keys(CALLERS) as CallerName[];

export const kindOf = (name: CallerName): Kind => CALLERS[name];

const named = (wanted: (kind: Kind) => boolean): CallerName[] =>
  CALLER_NAMES.filter((name) => wanted(kindOf(name)));

/** Everyone, signed in or not: the credential is in the question, or nothing is secret. */
export const EVERYONE: readonly CallerName[] = CALLER_NAMES;

/** Nobody of the matrix: what is asked about belongs to somebody else altogether. */
export const NOBODY: readonly CallerName[] = [];

/** Who holds a position today, his own or in a leader's name. */
export const EVERY_ROLE = named(({ is, ...kind }) =>
  is === 'aide' ? 'until' in kind && kind.until === 'today' : is === 'person',
);

/** Who is signed in as a person, with a position or without. */
export const SIGNED_IN = named(({ is }) => ['person', 'aide', 'powerless'].includes(is));

/** Who gets 401 wherever a caller is asked for. */
export const STRANGERS = named(({ is }) => is === 'visitor' || is === 'dismissed');

/** Machines of the whole government with this scope. */
export const machines = (...scopes: Scope[]): CallerName[] =>
  named((kind) => kind.is === 'machine' && !kind.only && kind.scopes.some((scope) => scopes.includes(scope)));

/** The same, and the machine that is cut to the agency of the object. */
export const machinesOfTheAgency = (...scopes: Scope[]): CallerName[] => [
  ...machines(...scopes),
  'machine of the agency',
];

/** These and those that are cut to one agency, whose answers hold what is theirs. */
export const machinesOfAnyAgency = (...scopes: Scope[]): CallerName[] => [
  ...machinesOfTheAgency(...scopes),
  'machine of another agency',
];

/** Both holders of each role: in the agency of the object, and elsewhere. */
export const anywhere = (...roles: Role[]): CallerName[] =>
  named((kind) => kind.is === 'person' && roles.includes(kind.role));

/** What is missing for the matrix to have a column for everybody: each as a sentence. */
export function missingColumns(roles: readonly Role[] = ROLES): string[] {
  const has = (wanted: (kind: Kind) => boolean) => named(wanted).length > 0;
  const seat = (role: Role, agency?: Whose) =>
    has((kind) => kind.is === 'person' && kind.role === role && kind.agency === agency);
  const people = roles.flatMap((role) =>
    AGENCY_ROLES.includes(role)
      ? (['own', 'other'] as const).flatMap((whose) =>
          seat(role, whose) ? [] : [`no column for ${role} of the ${whose} agency`],
        )
      : seat(role)
        ? []
        : [`no column for ${role}`],
  );
  const scopes = SCOPES.filter(
    (scope) => !has((kind) => kind.is === 'machine' && kind.scopes.length === 1 && kind.scopes[0] === scope),
  );
  return [...people, ...scopes.map((scope) => `no column for a machine with ${scope}`)];
}
