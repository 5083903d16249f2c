import { Injectable } from '@nestjs/common';
import type { ChangeHolding, GiveHolding, RevokeHolding, SeatView } from '@selaras/contracts';
import {
  Problem,
  Transactions,
  invalidInput,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { Person } from '../people/person.entity.js';
import { keepingAnAdministrator } from './administrators.js';
import { changeRights } from './changed-rights.js';
import { Holding } from './holding.entity.js';
import { LocalCalendar } from './local-calendar.js';
import { insertHolding, lockSeat, requireFit, touchSeat } from './place-holdings.js';
import type { Position } from './position.entity.js';
import { PositionsService, objectOf } from './positions.service.js';

/** Giving positions to people and taking them back. */
@Injectable()
export class HoldingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly positions: PositionsService,
    private readonly calendar: LocalCalendar,
  ) {}

  /**
   * @throws Problem `identity.position-not-found`, `common.stale`, `common.invalid-input` for a person who is unknown or
   *   switched off, for days that make no sense and for another holding that contradicts.
   */
  give(body: GiveHolding, context: RequestContext): Promise<Answer<SeatView>> {
    return this.transactions.run(context, async (tx) => {
      const seat = await lockSeat(tx, body.id, body.version);
      if (!seat.active) throw new Problem('identity.position-not-found');
      const person = await requirePerson(tx, body.personId, 'personId');
      const { kind, from, until = null, decreeNumber = null, decreeDay = null } = body;
      const days = { kind, from, until, decreeNumber, decreeDay };
      await insertHolding(tx, seat, { personId: person.id, personName: person.name, ...days });
      await tx.audit('identity.holding-given', {
        object: objectOf(seat),
        after: {
          person: person.name,
          personId: person.id,
          holdingKind: kind,
          from,
          until,
          decreeNumber,
          decreeDay,
        },
      });
      await changeRights(tx, [person.id]);
      return this.positions.view(tx, seat.id);
    });
  }

  /** Moves days or mends the decree. A first day that has come stays: rights were used on it. */
  change(body: ChangeHolding, context: RequestContext): Promise<Answer<SeatView>> {
    return this.acting(context, body, async (tx, seat, holding, person) => {
      const { from, until, decreeNumber, decreeDay } = holding;
      const today = this.calendar.today();
      if (body.from !== undefined && body.from !== from && from <= today)
        throw invalidInput([{ field: 'from', code: 'already-begun' }]);
      holding.from = body.from ?? from;
      holding.until = body.until === undefined ? until : body.until;
      holding.decreeNumber = body.decreeNumber === undefined ? decreeNumber : body.decreeNumber;
      holding.decreeDay = body.decreeDay === undefined ? decreeDay : body.decreeDay;
      await requireFit(tx, seat, { ...holding, personName: person.name });
      await tx.manager.save(Holding, holding);
      await tx.audit('identity.holding-changed', {
        object: objectOf(seat),
        before: { person: person.name, from, until, decreeNumber, decreeDay },
        after: {
          person: person.name,
          from: holding.from,
          until: holding.until,
          decreeNumber: holding.decreeNumber,
          decreeDay: holding.decreeDay,
        },
      });
    });
  }

  /** Takes a position away at once, with the reason in its history. */
  revoke(body: RevokeHolding, context: RequestContext): Promise<Answer<SeatView>> {
    return this.acting(context, body, async (tx, seat, holding, person) => {
      holding.revokedAt = this.calendar.now();
      holding.revokedReason = body.reason;
      await tx.manager.save(Holding, holding);
      await tx.audit('identity.holding-revoked', {
        object: objectOf(seat),
        before: { person: person.name, personId: person.id, from: holding.from, until: holding.until },
        after: { reason: body.reason },
      });
    });
  }

  private acting(
    context: RequestContext,
    { id, version }: { id: string; version: number },
    act: (tx: Tx, seat: Position, holding: Holding, person: Person) => Promise<void>,
  ): Promise<Answer<SeatView>> {
    return this.transactions.run(context, (tx) =>
      keepingAnAdministrator(tx, this.calendar.today(), async () => {
        const found = await tx.manager.findOneBy(Holding, { id });
        if (!found) throw new Problem('identity.holding-not-found');
        const seat = await lockSeat(tx, found.positionId, version);
        const holding = await tx.manager.findOneByOrFail(Holding, { id });
        if (holding.revokedAt) throw new Problem('identity.holding-not-found');
        const person = await tx.manager.findOneByOrFail(Person, { id: holding.personId });
        await act(tx, seat, holding, person);
        await touchSeat(tx, seat);
        await changeRights(tx, [person.id]);
        return this.positions.view(tx, seat.id);
      }),
    );
  }
}

/** @throws Problem `common.invalid-input` for someone who does not exist or may not sign in. */
export async function requirePerson(tx: Tx, id: string, field: string): Promise<Person> {
  const person = await tx.manager.findOneBy(Person, { id });
  if (!person?.active) throw invalidInput([{ field, code: 'person-unknown' }]);
  return person;
}
