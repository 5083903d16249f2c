import { Problem, type Tx } from '@selaras/platform';
import { Person } from './person.entity.js';

/** What is kept of somebody who left only for as long as it is of use: everything but the history. */
const GOES = [
  'DELETE FROM person_contact WHERE person_id = $1',
  'DELETE FROM mail_message WHERE person_id = $1',
  'DELETE FROM notice_read WHERE person_id = $1',
  'DELETE FROM activation WHERE person_id = $1',
  'DELETE FROM reset_request WHERE person_id = $1',
  'DELETE FROM sign_in_step WHERE person_id = $1',
  'DELETE FROM totp WHERE person_id = $1',
  'DELETE FROM recovery_code WHERE person_id = $1',
  'DELETE FROM foreign_account WHERE person_id = $1',
  'DELETE FROM consent WHERE person_id = $1',
  'DELETE FROM people_import_row WHERE made_person_id = $1',
  `DELETE FROM session WHERE person_id = $1`,
];

/** A name that tells two apart and says nothing of either. */
export const pseudonymOf = (id: string): { name: string; username: string } => {
  const tail = id.replaceAll('-', '').slice(-12);
  return { name: `Mantan pengguna ${tail.slice(-6).toUpperCase()}`, username: `dihapus-${tail}` };
};

/**
 * Erases what the law does not want kept of somebody who left, and puts a pseudonym in place of the name. Decrees, what
 * was done in a position and the audit trail keep the name (Article 43(2) UU 27/2022; UU 43/2009).
 * @throws Problem `identity.person-not-found`, `privacy.still-in-service`, `privacy.already-erased`
 */
export async function erasePerson(
  tx: Tx,
  id: string,
  { now, number }: { now: Date; number?: string },
): Promise<void> {
  const lock = { mode: 'pessimistic_write' } as const;
  const person = await tx.manager.findOne(Person, { where: { id }, lock });
  if (!person) throw new Problem('identity.person-not-found');
  if (person.active) throw new Problem('privacy.still-in-service', { name: person.name });
  if (person.erasedAt) throw new Problem('privacy.already-erased');
  for (const statement of GOES) await tx.query(statement, [id]);
  await tx.query('DELETE FROM notice_audience WHERE audience = $1', [`person:${id}`]);
  const pseudonym = pseudonymOf(id);
  const changed = { ...pseudonym, passwordHash: null, erasedAt: now, version: person.version + 1 };
  await tx.manager.save(Person, { ...person, ...changed });
  await tx.audit('identity.person-erased', {
    object: { kind: 'person', id, name: pseudonym.name },
    after: number ? { reason: 'request', number } : { reason: 'retention' },
  });
}
