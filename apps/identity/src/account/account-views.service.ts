import { Injectable } from '@nestjs/common';
import type { AccountSecurity, ById, SecurityOfPerson } from '@selaras/contracts';
import { Problem } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { Attempts } from '../attempts/attempts.service.js';
import { ForeignAccounts } from '../foreign-issuers/foreign-accounts.service.js';
import { Person } from '../people/person.entity.js';
import { RecoveryCodesService } from '../recovery-codes/recovery-codes.service.js';
import { TotpService } from '../totp/totp.service.js';

/** How safely accounts are kept, for their owners and for administrators. */
@Injectable()
export class AccountViews {
  constructor(
    private readonly database: DataSource,
    private readonly totp: TotpService,
    private readonly codes: RecoveryCodesService,
    private readonly attempts: Attempts,
    private readonly foreign: ForeignAccounts,
  ) {}

  /** @throws Problem `identity.person-not-found` */
  async of({ id }: ById): Promise<SecurityOfPerson> {
    const person = await this.database.getRepository(Person).findOneBy({ id });
    if (!person) throw new Problem('identity.person-not-found');
    const [since, required, left, locked, foreignAccounts] = await Promise.all([
      this.totp.since(id),
      this.totp.required(id),
      this.codes.left(id),
      this.attempts.lockedUntil(person.username),
      this.foreign.of(id),
    ]);
    const account: AccountSecurity = {
      username: person.username,
      hasPassword: person.passwordHash !== null,
      totpSince: since?.toISOString() ?? null,
      totpRequired: required,
      recoveryCodesLeft: left,
      lockedUntil: locked?.toISOString() ?? null,
      foreignAccounts,
    };
    return { name: person.name, account };
  }
}
