import { Problem, type Tx } from '@selaras/platform';
import { Person } from './person.entity.js';

/**
 * Writes a new person, without a password yet, and puts it on record.
 * @param positions The titles given with the person, for the record.
 * @throws Problem `identity.username-taken`
 */
export async function insertPerson(
  tx: Tx,
  { id, name, username }: Pick<Person, 'id' | 'name' | 'username'>,
  positions: readonly string[] = [],
): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.username'), hashtext($1))`, [username]);
  const taken = await tx.manager.existsBy(Person, { username });
  if (taken)
    throw new Problem('identity.username-taken', { username }, [{ field: 'username', code: 'taken' }]);
  await tx.manager.insert(Person, { id, name, username, passwordHash: null, active: true, version: 1 });
  await tx.audit('identity.person-created', {
    object: { kind: 'person', id, name },
    after: { name, username, positions },
  });
}
