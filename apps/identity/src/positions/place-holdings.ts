import type { FieldProblem, HoldingKind, Role } from '@selaras/contracts';
import { Problem, invalidInput, type Tx } from '@selaras/platform';
import { In } from 'typeorm';
import { v7 } from 'uuid';
import { Agency } from '../agencies/agency.entity.js';
import { contradiction, wrongAgency, wrongDays, type Term } from './holding-rules.js';
import { Holding } from './holding.entity.js';
import { Position } from './position.entity.js';
import { termsQuery } from './positions.queries.js';

/** Days and decree of a holding to be. */
export interface NewHolding {
  /** Made here when absent. */
  id?: string;
  personId: string;
  personName: string;
  kind: HoldingKind;
  from: string;
  until: string | null;
  decreeNumber: string | null;
  decreeDay: string | null;
}

/** A seat to be. */
export interface NewSeat {
  title: string;
  role: Role;
  agencyId: string | null;
}

/** The active agencies among these. */
export async function activeAgencies(
  tx: Tx,
  ids: readonly (string | null | undefined)[],
): Promise<Set<string>> {
  const wanted = ids.filter((id) => id !== null && id !== undefined);
  const found = await tx.manager.findBy(Agency, { id: In(wanted), active: true });
  return new Set(found.map(({ id }) => id));
}

/** @throws Problem `identity.position-needs-agency`, `common.invalid-input` */
export async function insertSeat(tx: Tx, { title, role, agencyId }: NewSeat, at = ''): Promise<Position> {
  const wrong = wrongAgency({ role, agencyId }, await activeAgencies(tx, [agencyId]), at);
  if (wrong.length) throw invalidInput(wrong);
  const seat = { id: v7(), title, role, agencyId, active: true, version: 1 };
  await tx.manager.insert(Position, seat);
  return seat;
}

/**
 * A seat whose holdings are to change: those who change it at the same time wait.
 * @throws Problem `identity.position-not-found`, `common.stale`
 */
export async function lockSeat(tx: Tx, id: string, version?: number): Promise<Position> {
  const lock = { mode: 'pessimistic_write' } as const;
  const seat = await tx.manager.findOne(Position, { where: { id }, lock });
  if (!seat) throw new Problem('identity.position-not-found');
  if (version !== undefined && seat.version !== version)
    throw new Problem('common.stale', { current: seat.version, given: version });
  return seat;
}

/**
 * Refuses a holding that makes no sense or contradicts another one of its seat.
 * @param seat Locked.
 * @throws Problem `common.invalid-input`
 */
export async function requireFit(tx: Tx, seat: Position, term: Term, at = ''): Promise<void> {
  const wrong: FieldProblem[] = wrongDays(seat.role, term);
  if (!wrong.length) {
    const clash = contradiction(await tx.query<Term>(termsQuery, [seat.id]), term);
    if (clash) wrong.push(clash);
  }
  if (wrong.length) throw invalidInput(wrong.map((one) => ({ ...one, field: `${at}${one.field}` })));
}

/**
 * Gives a locked seat to a person from a day; the seat has then changed.
 * @throws Problem `common.invalid-input`
 */
export async function insertHolding(tx: Tx, seat: Position, given: NewHolding, at = ''): Promise<Holding> {
  const { id = v7(), personId, personName, kind, from, until, decreeNumber, decreeDay } = given;
  const days = { kind, from, until, decreeNumber, decreeDay };
  await requireFit(tx, seat, { id, personId, personName, ...days }, at);
  const [place] = await tx.query<{ next: number }>(
    'SELECT coalesce(max(ordinal) + 1, 0) AS next FROM holding WHERE person_id = $1',
    [personId],
  );
  const holding = { id, positionId: seat.id, personId, ...days, ordinal: place?.next ?? 0 };
  await tx.manager.insert(Holding, { ...holding, revokedAt: null, revokedReason: null });
  await touchSeat(tx, seat);
  return { ...holding, revokedAt: null, revokedReason: null, createdAt: new Date() };
}

/** Counts a change of the seat or of who holds it. */
export async function touchSeat(tx: Tx, seat: Position): Promise<void> {
  seat.version += 1;
  await tx.manager.update(Position, { id: seat.id }, { version: seat.version });
}
