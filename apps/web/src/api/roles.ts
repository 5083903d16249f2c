import type { Role } from './types.js';

/** Every role: whether it acts for one agency alone, and whether it is lent and so always has a last day. */
const KNOWN: Record<Role, { ofAgency?: true; lent?: true }> = {
  'agency-operator': { ofAgency: true },
  'head-of-agency': { ofAgency: true },
  respondent: { ofAgency: true },
  'data-entry-officer': {},
  'catalogue-steward': {},
  'internal-assessor': {},
  'person-in-charge': {},
  coordinator: {},
  executive: {},
  'executive-aide': { lent: true },
  'information-officer': {},
  'agency-information-officer': { ofAgency: true },
  'information-superior': {},
  'complaint-administrator': {},
  'complaint-liaison': { ofAgency: true },
  auditor: { lent: true },
  administrator: {},
};

export const ROLES = Object.keys(KNOWN) as Role[];

export const isOfAgency = (role: Role): boolean => KNOWN[role].ofAgency ?? false;

/** Read access of Inspektorat and BPK, aides: never without a last day. */
export const isLent = (role: Role): boolean => KNOWN[role].lent ?? false;

/** Roles whose holders may let an aide act in their name. */
export const LEADER_ROLES: readonly Role[] = ['executive', 'coordinator', 'head-of-agency'];
