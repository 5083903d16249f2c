import { Injectable } from '@nestjs/common';
import { Problem, type RequestContext, type Tx } from '@selaras/platform';
import { Attempts } from '../attempts/attempts.service.js';
import { Passwords } from '../passwords/passwords.js';
import { Person } from '../people/person.entity.js';

const PASSWORD = 'password';

/** A session left open is not enough to change what protects the account: the password is asked for again. */
@Injectable()
export class Proofs {
  constructor(
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Does the work of a question that carries the password. Each wrong one counts, also though nothing else remains of it.
   * @throws Problem `common.too-many-requests`
   */
  async guarding<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
    const personId = context.signedIn.id;
    await this.attempts.prove(PASSWORD, personId);
    const answer = await work();
    await this.attempts.proved(PASSWORD, personId);
    return answer;
  }

  /**
   * The caller's row, locked, after the password has been compared. Who has none (signed in by a foreign issuer alone)
   * is not asked.
   * @throws Problem `identity.password-wrong`
   */
  async caller(tx: Tx, context: RequestContext, typed: string, field = 'password'): Promise<Person> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id: context.signedIn.id, active: true };
    const person = await tx.manager.findOne(Person, { where, lock });
    if (!person) throw new Problem('common.not-signed-in');
    if (person.passwordHash !== null && !(await this.passwords.match(person.passwordHash, typed))) {
      throw new Problem('identity.password-wrong', {}, [{ field, code: 'not-matching' }]);
    }
    return person;
  }
}
