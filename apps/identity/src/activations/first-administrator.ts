import { Transactions } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { newSecret } from '../keys/secrets.js';
import { administratorsQuery, HOLD_THE_ADMINISTRATORS } from '../people/people.queries.js';
import { Person } from '../people/person.entity.js';
import { Position } from '../people/position.entity.js';
import { activationLink, issueActivation } from './activations.service.js';

const USERNAME = 'administrator';
const VALID_MS = 7 * 86_400_000;

/**
 * A one-time link for the first administrator of an empty node, printed at its start. Null once an administrator has
 * set a password; until then every start gives a fresh link and voids the one before.
 * @param database The service's own, as its app role.
 */
export function firstAdministratorLink(database: DataSource, publicUrl: string): Promise<string | null> {
  return new Transactions(database).inTransaction(async (tx) => {
    await tx.query(HOLD_THE_ADMINISTRATORS);
    if ((await tx.query(administratorsQuery)).length > 0) return null;
    const found = await tx.manager.findOneBy(Person, { username: USERNAME });
    const id = found?.id ?? v7();
    if (!found) {
      const person = { id, name: 'Administrator', username: USERNAME, passwordHash: null };
      await tx.manager.insert(Person, { ...person, active: true, version: 1 });
      const office = { title: 'Administrator Selaras', role: 'administrator', agencyId: null } as const;
      await tx.manager.insert(Position, { id: v7(), personId: id, ordinal: 0, ...office });
    }
    const token = newSecret();
    await issueActivation(tx, id, token, new Date(Date.now() + VALID_MS));
    return activationLink(publicUrl, token);
  });
}
