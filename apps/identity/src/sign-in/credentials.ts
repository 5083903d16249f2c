import { Injectable } from '@nestjs/common';
import { Transactions } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { Attempts, type SignInAttemptBy } from '../attempts/attempts.service.js';
import { Devices } from '../attempts/devices.js';
import { Passwords } from '../passwords/passwords.js';
import { Person } from '../people/person.entity.js';
import { addressOf } from './exchange.js';
import { visitorAt, type Visit } from './visit.js';

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,59}$/;

/** A user name as typed, as it is kept. */
export const typedUsername = (form: URLSearchParams): string =>
  (form.get('username') ?? '').trim().toLowerCase().slice(0, 60);

export type Verdict = { person: Person } | { wait: number } | 'wrong';

/** Name and password of a person. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly devices: Devices,
  ) {}

  /** The same work and the same words whether the name exists or not. */
  async judge(visit: Visit, username: string, password: string): Promise<Verdict> {
    const device = this.devices.find(visit.request.headers.cookie, username);
    const by: SignInAttemptBy = { username, address: addressOf(visit.request), device };
    const leave = await this.attempts.signIn(by);
    if (leave.seconds > 0) return { wait: leave.seconds };
    const person = await this.find(username);
    if ((await this.passwords.match(person?.passwordHash ?? null, password)) && person) {
      await this.attempts.signInSucceeded(by);
      return { person };
    }
    await this.attempts.signInFailed(by);
    await this.record(visit, person, leave.locks);
    return 'wrong';
  }

  find(username: string): Promise<Person | null> {
    return this.database
      .getRepository(Person)
      .findOneBy({ username: USERNAME.test(username) ? username : '', active: true });
  }

  /** Of a name nobody has, the name is not kept: it may be a password typed into the wrong field. */
  private record(visit: Visit, person: Person | null, locks: boolean): Promise<void> {
    const object = person && { kind: 'person', id: person.id, name: person.name };
    return this.transactions.inTransaction(async (tx) => {
      await tx.audit('identity.sign-in-failed', {
        refused: 'identity.sign-in-failed',
        ...(object ? { object } : {}),
      });
      if (locks && object) await tx.audit('identity.account-locked', { object });
    }, visitorAt(visit.request));
  }
}
