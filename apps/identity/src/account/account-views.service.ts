import { Injectable } from '@nestjs/common';
import type { AccountSecurity, ById, SecurityOfPerson } from '@selaras/contracts';
import { Problem, maskText } from '@selaras/platform';
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

  /** As an administrator sees it: who somebody is elsewhere is masked. @throws Problem `identity.person-not-found` */
  async forOthers(body: ById): Promise<SecurityOfPerson> {
    const { name, account } = await this.of(body);
    const foreignAccounts = account.foreignAccounts.map((one) => ({
      ...one,
      identifier: maskedIdentifier(one.identifier),
    }));
    return { name, account: { ...account, foreignAccounts } };
  }

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

/** Whatever the issuer's claim is: an address, a number, a name. */
const maskedIdentifier = (identifier: string): string =>
  maskText(
    identifier.includes('@') ? 'email' : /^[\d\s.-]+$/.test(identifier) ? 'number' : 'username',
    identifier,
  );
