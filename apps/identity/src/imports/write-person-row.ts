import type { Tx } from '@selaras/platform';
import { insertPerson } from '../people/insert-person.js';
import { Person } from '../people/person.entity.js';
import { changeRights } from '../positions/changed-rights.js';
import { Holding } from '../positions/holding.entity.js';
import { insertHolding, lockSeat, requireFit, touchSeat } from '../positions/place-holdings.js';
import { Position } from '../positions/position.entity.js';
import type { HoldingPlan, PersonPlan } from './people-sheet.js';

/** Writes what one row of a sheet of people does. */
export async function writePersonRow(tx: Tx, { person, isNew, renamed, holding }: PersonPlan): Promise<void> {
  if (isNew) await insertPerson(tx, person);
  else if (renamed) {
    const { name } = await tx.manager.findOneByOrFail(Person, { id: person.id });
    await tx.manager.update(Person, { id: person.id }, { name: person.name });
    await tx.audit('identity.person-changed', {
      object: { kind: 'person', id: person.id, name: person.name },
      before: { name },
      after: { name: person.name },
    });
  }
  if (holding) await writeHolding(tx, holding);
  if (!isNew) await changeRights(tx, [person.id]);
}

async function writeHolding(tx: Tx, { seat, isNewSeat, term, isNew }: HoldingPlan): Promise<void> {
  const { id, title, role, agencyId } = seat;
  const object = { kind: 'position', id, name: title };
  if (isNewSeat) {
    await tx.manager.insert(Position, { id, title, role, agencyId, active: true, version: 1 });
    await tx.audit('identity.position-created', { object, after: { title, role, agencyId } });
  }
  const locked = await lockSeat(tx, id);
  const { personId, personName, kind, from, until, decreeNumber, decreeDay } = term;
  const record = { person: personName, personId, holdingKind: kind, from, until, decreeNumber, decreeDay };
  if (isNew) {
    await insertHolding(tx, locked, term);
    await tx.audit('identity.holding-given', { object, after: record });
    return;
  }
  const before = await tx.manager.findOneByOrFail(Holding, { id: term.id });
  await requireFit(tx, locked, term);
  await tx.manager.update(Holding, { id: term.id }, { until, decreeNumber, decreeDay });
  await touchSeat(tx, locked);
  await tx.audit('identity.holding-changed', {
    object,
    before: { until: before.until, decreeNumber: before.decreeNumber, decreeDay: before.decreeDay },
    after: { person: personName, until, decreeNumber, decreeDay },
  });
}
