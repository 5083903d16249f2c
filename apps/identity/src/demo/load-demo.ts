import { identityEvents } from '@selaras/contracts';
import type { Demo, Tx } from '@selaras/platform';
import { Agency } from '../agencies/agency.entity.js';
import { hashPassword } from '../passwords/passwords.js';
import { Person } from '../people/person.entity.js';
import { Position } from '../people/position.entity.js';

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
  const passwordHash = await hashPassword(demo.password);
  for (const { id, name, username, positions } of demo.people) {
    await tx.manager.insert(Person, { id, name, username, passwordHash, active: true, version: 1 });
    const held = positions.map((position, ordinal) => ({ ...position, personId: id, ordinal }));
    await tx.manager.insert(Position, held);
  }
}
