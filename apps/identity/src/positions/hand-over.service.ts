import { Injectable } from '@nestjs/common';
import type { HandOver, Nothing } from '@selaras/contracts';
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
import { requirePerson } from './holdings.service.js';
import { LocalCalendar, addDays } from './local-calendar.js';
import { insertHolding, lockSeat, touchSeat } from './place-holdings.js';
import { objectOf } from './positions.service.js';

/** Serah terima: a successor takes a person's positions in one action. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendar: LocalCalendar,
  ) {}

  /**
   * The predecessor's last day is the day before; kind and last day of each holding stay, the decree is the new one. All
   * of the chosen positions change hands, or none.
   * @throws Problem `identity.person-not-found`, `common.stale`, `identity.nothing-to-hand-over`,
   *   `identity.last-administrator`, `common.invalid-input`
   */
  run(body: HandOver, context: RequestContext): Promise<Answer<Nothing>> {
    return this.transactions.run(context, (tx) =>
      keepingAnAdministrator(tx, this.calendar.today(), async () => {
        const lock = { mode: 'pessimistic_write' } as const;
        const predecessor = await tx.manager.findOne(Person, { where: { id: body.id }, lock });
        if (!predecessor) throw new Problem('identity.person-not-found');
        if (predecessor.version !== body.version)
          throw new Problem('common.stale', { current: predecessor.version, given: body.version });
        const successor = await requirePerson(tx, body.successorId, 'successorId');
        if (successor.id === predecessor.id)
          throw invalidInput([{ field: 'successorId', code: 'same-person' }]);
        for (const holding of await this.chosen(tx, body)) {
          await this.pass(tx, holding, { body, predecessor, successor });
        }
        await changeRights(tx, [predecessor.id, successor.id]);
        return {};
      }),
    );
  }

  private async chosen(tx: Tx, { id, from, holdings }: HandOver): Promise<Holding[]> {
    const all = await tx.manager.find(Holding, { where: { personId: id }, order: { ordinal: 'ASC' } });
    const open = all.filter(({ revokedAt, until }) => !revokedAt && (until === null || until >= from));
    const unknown = holdings?.findIndex((wanted) => !open.some((one) => one.id === wanted)) ?? -1;
    if (unknown >= 0) {
      const allowed = open.map((one) => one.id).join(', ');
      throw invalidInput([{ field: `holdings.${unknown}`, code: 'not-in-list', params: { allowed } }]);
    }
    const chosen = holdings ? open.filter((one) => holdings.includes(one.id)) : open;
    if (!chosen.length) throw new Problem('identity.nothing-to-hand-over');
    return chosen;
  }

  private async pass(
    tx: Tx,
    holding: Holding,
    { body, predecessor, successor }: { body: HandOver; predecessor: Person; successor: Person },
  ): Promise<void> {
    const seat = await lockSeat(tx, holding.positionId);
    const first = holding.from < body.from ? body.from : holding.from;
    const { kind, until } = holding;
    await this.close(tx, holding, body.from, `Serah terima kepada ${successor.name}`);
    if (kind === 'definitive') await this.closeStandIn(tx, holding.positionId, successor, body.from);
    const { decreeNumber = null, decreeDay = null } = body;
    await insertHolding(tx, seat, {
      personId: successor.id,
      personName: successor.name,
      kind,
      from: first,
      until,
      decreeNumber,
      decreeDay,
    });
    await touchSeat(tx, seat);
    await tx.audit('identity.position-handed-over', {
      object: objectOf(seat),
      before: { person: predecessor.name, personId: predecessor.id, until },
      after: {
        person: successor.name,
        personId: successor.id,
        holdingKind: kind,
        from: first,
        until,
        decreeNumber,
        decreeDay,
      },
    });
  }

  /** Who stood in for the one who leaves and now succeeds him does not stand in for himself. */
  private async closeStandIn(tx: Tx, positionId: string, successor: Person, from: string): Promise<void> {
    const held = await tx.manager.findBy(Holding, { positionId, personId: successor.id, kind: 'plh' });
    const standIn = held.filter(({ revokedAt, until }) => !revokedAt && (until === null || until >= from));
    for (const one of standIn) await this.close(tx, one, from, 'Menjadi pejabat definitif');
  }

  /** Ends a holding the day before; one that would only have begun later is taken away. */
  private async close(tx: Tx, holding: Holding, from: string, reason: string): Promise<void> {
    if (holding.from < from) holding.until = addDays(from, -1);
    else {
      holding.revokedAt = this.calendar.now();
      holding.revokedReason = reason;
    }
    await tx.manager.save(Holding, holding);
  }
}
