import {
  AGENCY_ROLES,
  TIMED_ROLES,
  type FieldProblem,
  type HoldingKind,
  type Role,
} from '@selaras/contracts';
import { Problem } from '@selaras/platform';
import { addDays } from './local-calendar.js';

/** One holding as far as the rules look at it. */
export interface Term {
  id: string;
  personId: string;
  personName: string;
  kind: HoldingKind;
  from: string;
  /** The last day; null: no end. */
  until: string | null;
}

const meet = (one: Pick<Term, 'from' | 'until'>, other: Pick<Term, 'from' | 'until'>): boolean =>
  (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from);

/**
 * Days that make no sense by themselves. A lent role and an acting holder always have a last day: read access of
 * Inspektorat and BPK is given for an examination, Plt and Plh for a term (SE Kepala BKN 1/SE/I/2021).
 */
export function wrongDays(
  role: Role,
  { kind, from, until }: Pick<Term, 'kind' | 'from' | 'until'>,
): FieldProblem[] {
  if (until !== null && until < from) return [{ field: 'until', code: 'before-start' }];
  const lent = kind !== 'definitive' || TIMED_ROLES.includes(role);
  return lent && until === null ? [{ field: 'until', code: 'last-day-required' }] : [];
}

/**
 * What contradicts a new holding of a seat: there is one definitive holder at a time and one acting one; Plt acts where
 * there is no definitive holder, Plh beside one who is away.
 * @param terms The seat's other holdings, those taken away left out.
 */
export function contradiction(terms: readonly Term[], given: Term): FieldProblem | null {
  const met = terms.filter((term) => term.id !== given.id && meet(term, given));
  const own = met.find(({ personId }) => personId === given.personId);
  const clash = met.find(({ kind }) => {
    if (given.kind === 'plh') return kind !== 'definitive';
    return given.kind === 'plt' || kind !== 'plh';
  });
  const other = own ?? clash;
  if (other) {
    const until = other.until ?? '…';
    return { field: 'from', code: 'overlaps', params: { name: other.personName, from: other.from, until } };
  }
  if (given.kind === 'plh' && !isCovered(met, given)) return { field: 'from', code: 'seat-empty' };
  return null;
}

/** True when on every day of the term one of the others holds. */
export function isCovered(
  terms: readonly Pick<Term, 'from' | 'until'>[],
  { from, until }: Pick<Term, 'from' | 'until'>,
): boolean {
  let day = from;
  for (;;) {
    const reaching = terms.filter((term) => term.from <= day && (term.until === null || term.until >= day));
    if (reaching.length === 0) return false;
    const last = reaching.some((term) => term.until === null)
      ? null
      : reaching.map((term) => term.until ?? '').reduce((one, other) => (one > other ? one : other));
    if (last === null || (until !== null && last >= until)) return true;
    day = addDays(last, 1);
  }
}

/**
 * Checks that a role of one agency names it and a role of the whole government names none.
 * @param at The path of the position within the request, ending in a dot; empty: the request itself.
 * @param knownAgencies The active ones.
 * @throws Problem `identity.position-needs-agency`
 * @returns what else is wrong.
 */
export function wrongAgency(
  { role, agencyId }: { role: Role; agencyId: string | null },
  knownAgencies: ReadonlySet<string>,
  at = '',
): FieldProblem[] {
  const field = `${at}agencyId`;
  const ofAgency = AGENCY_ROLES.includes(role);
  if (ofAgency && !agencyId)
    throw new Problem('identity.position-needs-agency', {}, [{ field, code: 'required' }]);
  if (agencyId && !ofAgency) return [{ field, code: 'format' }];
  if (agencyId && !knownAgencies.has(agencyId))
    return [{ field, code: 'agency-unknown', params: { value: agencyId } }];
  return [];
}
