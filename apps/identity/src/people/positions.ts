import { AGENCY_ROLES, type FieldProblem, type GivePosition } from '@selaras/contracts';
import { Problem, invalidInput } from '@selaras/platform';
import { v7 } from 'uuid';
import type { Position } from './position.entity.js';

/**
 * Checks the positions an administrator gives: a role of one agency names it, a role of the whole government names
 * none, the agency exists.
 * @throws Problem `identity.position-needs-agency`, `common.invalid-input` naming the fields.
 */
export function checkPositions(given: readonly GivePosition[], knownAgencies: ReadonlySet<string>): void {
  const fields: FieldProblem[] = [];
  given.forEach(({ role, agencyId }, at) => {
    const ofAgency = AGENCY_ROLES.includes(role);
    if (ofAgency && !agencyId)
      throw new Problem('identity.position-needs-agency', {}, [
        { field: `positions.${at}.agencyId`, code: 'required' },
      ]);
    const field = `positions.${at}.agencyId`;
    if (agencyId && !ofAgency) fields.push({ field, code: 'format' });
    else if (agencyId && !knownAgencies.has(agencyId))
      fields.push({ field, code: 'agency-unknown', params: { value: agencyId } });
  });
  if (fields.length) throw invalidInput(fields);
}

/**
 * The positions a person holds after a change, in the order given. One that stays as it was keeps its id, so that what
 * was done in it still points to it.
 */
export function arrangePositions(
  personId: string,
  held: readonly Position[],
  given: readonly GivePosition[],
): Position[] {
  const left = [...held];
  return given.map(({ title, role, agencyId = null }, ordinal) => {
    const at = left.findIndex((p) => p.title === title && p.role === role && p.agencyId === agencyId);
    const id = at < 0 ? v7() : (left.splice(at, 1)[0]?.id ?? v7());
    return { id, personId, ordinal, title, role, agencyId };
  });
}
