import { Transactions } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { newSecret } from '../keys/secrets.js';
import { givePositions } from '../people/give-positions.js';
import { Person } from '../people/person.entity.js';
import { administratorsQuery, HOLD_THE_ADMINISTRATORS } from '../positions/administrators.js';
import { activationLink, issueActivation } from './activations.service.js';

/** Whom the first set-up named; without one, a person called after the office. */
export interface ChosenAdministrator {
  name: string;
  username: string;
  /** Opens the link; the same at every start until a password has been set. */
  token?: string;
}

const NOBODY_CHOSEN: ChosenAdministrator = { name: 'Administrator', username: 'administrator' };
const VALID_MS = 72 * 3_600_000;

/**
 * A one-time link for the first administrator of an empty node, printed at its start. Null once an administrator has
 * set a password; until then every start gives a fresh link and voids the one before.
 * @param database The service's own, as its app role.
 */
export function firstAdministratorLink(
  database: DataSource,
  publicUrl: string,
  chosen: ChosenAdministrator = NOBODY_CHOSEN,
): Promise<string | null> {
  return new Transactions(database).inTransaction(async (tx) => {
    await tx.query(HOLD_THE_ADMINISTRATORS);
    // In UTC, which no zone of Indonesia is behind: the office is in force there too.
    const today = new Date().toISOString().slice(0, 10);
    if ((await tx.query(administratorsQuery, [today])).length > 0) return null;
    const found = await tx.manager.findOneBy(Person, { username: chosen.username });
    const id = found?.id ?? v7();
    if (!found) {
      const person = { id, name: chosen.name, username: chosen.username, passwordHash: null };
      await tx.manager.insert(Person, { ...person, active: true, version: 1 });
      const office = { title: 'Administrator Selaras', role: 'administrator' } as const;
      await givePositions(tx, { id, name: chosen.name }, [office], today);
    }
    const token = chosen.token ?? newSecret();
    await issueActivation(tx, id, token, new Date(Date.now() + VALID_MS));
    return activationLink(publicUrl, token);
  });
}
