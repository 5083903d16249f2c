import { TIMED_ROLES, identityEvents } from '@selaras/contracts';
import type { Demo, Tx } from '@selaras/platform';
import { v7 } from 'uuid';
import { Agency } from '../agencies/agency.entity.js';
import { hashPassword } from '../passwords/passwords.js';
import { Person } from '../people/person.entity.js';
import { Holding } from '../positions/holding.entity.js';
import { addDays } from '../positions/local-calendar.js';
import { Position } from '../positions/position.entity.js';

const FIRST_DAY = '2026-01-01';
/** Lent access of the demonstration lasts a year from its loading. */
const LENT_DAYS = 365;

/**
 * The demonstration's agencies, people and positions. All people share the published password; a demonstration's
 * database can never become a real one, and nobody can choose that password elsewhere.
 */
export async function loadDemo(tx: Tx, demo: Demo): Promise<void> {
  for (const agency of demo.agencies) {
    const view = { ...agency, active: true, version: 1 };
    await tx.manager.insert(Agency, view);
    await tx.publish(identityEvents.agencyChanged, view);
  }
  const lentUntil = addDays(new Date().toISOString().slice(0, 10), LENT_DAYS);
  const passwordHash = await hashPassword(demo.password);
  for (const { id, name, username, positions } of demo.people) {
    await tx.manager.insert(Person, { id, name, username, passwordHash, active: true, version: 1 });
    for (const [ordinal, seat] of positions.entries()) {
      await tx.manager.insert(Position, { ...seat, active: true, version: 1 });
      await tx.manager.insert(Holding, {
        id: v7(),
        positionId: seat.id,
        personId: id,
        kind: 'definitive',
        from: FIRST_DAY,
        until: TIMED_ROLES.includes(seat.role) ? lentUntil : null,
        ordinal,
      });
    }
  }
}
