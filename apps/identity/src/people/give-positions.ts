import type { FieldProblem, GivePosition } from '@selaras/contracts';
import { Problem, invalidInput, type Tx } from '@selaras/platform';
import { In } from 'typeorm';
import { wrongAgency } from '../positions/holding-rules.js';
import {
  activeAgencies,
  insertHolding,
  insertSeat,
  lockSeat,
  type NewSeat,
} from '../positions/place-holdings.js';
import { Position } from '../positions/position.entity.js';
import type { Person } from './person.entity.js';

type Holder = Pick<Person, 'id' | 'name'>;

/**
 * Gives a new person the positions named with them.
 * @throws Problem `identity.position-needs-agency`, `common.invalid-input` with fields below `positions.<n>`
 */
export async function givePositions(
  tx: Tx,
  person: Holder,
  given: readonly GivePosition[],
  today: string,
): Promise<void> {
  await requireSeats(tx, given);
  for (const [index, position] of given.entries()) {
    const at = `positions.${index}.`;
    const seat = await seatOf(tx, position, at);
    const {
      kind = 'definitive',
      from = today,
      until = null,
      decreeNumber = null,
      decreeDay = null,
    } = position;
    const days = { kind, from, until, decreeNumber, decreeDay };
    await insertHolding(tx, seat, { personId: person.id, personName: person.name, ...days }, at);
  }
}

/** What the positions given are called, for the record. */
export async function seatTitles(tx: Tx, given: readonly GivePosition[]): Promise<string[]> {
  const ids = given.flatMap(({ positionId }) => (positionId ? [positionId] : []));
  const seats = await tx.manager.findBy(Position, { id: In(ids) });
  return given.map(
    ({ positionId, title }) => seats.find(({ id }) => id === positionId)?.title ?? title ?? '',
  );
}

/** All faults of the seats at once, before anything is written. */
async function requireSeats(tx: Tx, given: readonly GivePosition[]): Promise<void> {
  const known = await activeAgencies(
    tx,
    given.map(({ agencyId }) => agencyId),
  );
  const wrong = given.flatMap(({ positionId, title, role, agencyId = null }, index): FieldProblem[] => {
    if (positionId) return [];
    const at = `positions.${index}.`;
    if (!title) return [{ field: `${at}title`, code: 'required' }];
    return role ? wrongAgency({ role, agencyId }, known, at) : [{ field: `${at}role`, code: 'required' }];
  });
  if (wrong.length) throw invalidInput(wrong);
}

async function seatOf(
  tx: Tx,
  { positionId, title, role, agencyId = null }: GivePosition,
  at: string,
): Promise<Position> {
  if (!positionId) return insertSeat(tx, { title, role, agencyId } as NewSeat, at);
  const seat = await lockSeat(tx, positionId).catch((error: unknown) => {
    throw error instanceof Problem ? unknownSeat(at) : error;
  });
  if (!seat.active) throw unknownSeat(at);
  return seat;
}

const unknownSeat = (at: string): Problem =>
  invalidInput([{ field: `${at}positionId`, code: 'position-unknown' }]);
