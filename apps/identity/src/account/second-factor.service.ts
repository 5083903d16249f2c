import { Injectable } from '@nestjs/common';
import type { ById, ConfirmTotp, Nothing, RecoveryCodes, TotpOffer, WithPassword } from '@selaras/contracts';
import { Problem, Transactions, type Answer, type RequestContext, type Tx } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { OneTimeSecrets } from '../keys/secrets.js';
import { Person } from '../people/person.entity.js';
import { codesFrom } from '../recovery-codes/codes.js';
import { RecoveryCodesService } from '../recovery-codes/recovery-codes.service.js';
import { closeSessionsOfQuery } from '../sessions/sessions.queries.js';
import { tellAccessChanged } from '../sessions/own-sessions.service.js';
import { TotpService } from '../totp/totp.service.js';
import { Proofs } from './proofs.js';
import { SecurityNotices } from './security-notices.js';

/** The second factor of an account: authenticator and recovery codes. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly proofs: Proofs,
    private readonly totp: TotpService,
    private readonly codes: RecoveryCodesService,
    private readonly secrets: OneTimeSecrets,
    private readonly notices: SecurityNotices,
  ) {}

  /** Nothing is in force before {@link confirm}. */
  async offer(context: RequestContext): Promise<TotpOffer> {
    const { id } = context.signedIn;
    const person = await this.database.getRepository(Person).findOneBy({ id, active: true });
    if (!person) throw new Problem('common.not-signed-in');
    return this.totp.offer(person);
  }

  /**
   * Puts an offered key in force and gives ten recovery codes; those given before count no longer.
   * @throws Problem `identity.password-wrong`, `identity.ticket-ended`, `identity.code-wrong`
   */
  confirm({ ticket, code, password }: ConfirmTotp, context: RequestContext): Promise<RecoveryCodes> {
    return this.withNewCodes(context, password, async (tx, person, seed) => {
      await this.totp.confirm(tx, person.id, ticket, code);
      await this.enabled(tx, person, seed);
    });
  }

  /** @throws Problem `identity.password-wrong`, `identity.totp-missing` */
  renewCodes({ password }: WithPassword, context: RequestContext): Promise<RecoveryCodes> {
    return this.withNewCodes(context, password, async (tx, person, seed) => {
      if (!(await this.totp.since(person.id))) throw new Problem('identity.totp-missing');
      await this.codes.renew(tx, person.id, seed);
      await tx.audit('identity.recovery-codes-renewed', { object: objectOf(person) });
    });
  }

  /** @throws Problem `identity.password-wrong`, `identity.totp-required`, `identity.totp-missing` */
  async remove({ password }: WithPassword, context: RequestContext): Promise<Answer<Nothing>> {
    if (await this.totp.required(context.signedIn.id)) throw new Problem('identity.totp-required');
    return this.proofs.guarding(context, () =>
      this.transactions.run<Nothing>(context, async (tx) => {
        const person = await this.proofs.caller(tx, context, password);
        await this.take(tx, person);
        await tx.audit('identity.totp-disabled', { object: objectOf(person) });
        return {};
      }),
    );
  }

  /**
   * For someone who has lost telephone and paper: the administrator, who knows them, takes the second factor away. Where
   * it is required it is set up anew at the next sign-in.
   * @throws Problem `identity.person-not-found`, `identity.totp-missing`
   */
  resetOf({ id }: ById, context: RequestContext): Promise<Answer<Nothing>> {
    return this.transactions.run<Nothing>(context, async (tx) => {
      const person = await tx.manager.findOneBy(Person, { id });
      if (!person) throw new Problem('identity.person-not-found');
      await this.take(tx, person);
      await tx.query(closeSessionsOfQuery, [id]);
      await tellAccessChanged(tx, id);
      await tx.audit('identity.totp-reset', { object: objectOf(person) });
      return {};
    });
  }

  /** Part of setting it up, here or at sign-in. @returns the codes, shown once. */
  async enabled(tx: Tx, person: Pick<Person, 'id' | 'name'>, seed: string): Promise<string[]> {
    const codes = await this.codes.renew(tx, person.id, seed);
    await tx.audit('identity.totp-enabled', {
      object: objectOf(person),
      actor: { kind: 'person', id: person.id, name: person.name },
    });
    await this.notices.tell(tx, person.id, 'totp-enabled');
    return codes;
  }

  /** A code from paper instead of the authenticator, at sign-in. */
  async takeRecoveryCode(tx: Tx, person: Pick<Person, 'id' | 'name'>, typed: string): Promise<boolean> {
    if (!(await this.codes.take(tx, person.id, typed))) return false;
    await tx.audit('identity.recovery-code-used', { object: objectOf(person) });
    await this.notices.tell(tx, person.id, 'recovery-code-used');
    return true;
  }

  /** The codes are in this answer and nowhere else: the remembered answer of a repeated question does not hold them. */
  private async withNewCodes(
    context: RequestContext,
    password: string,
    work: (tx: Tx, person: Person, seed: string) => Promise<void>,
  ): Promise<RecoveryCodes> {
    const seed = this.secrets.for(context);
    await this.proofs.guarding(context, () =>
      this.transactions.run<Nothing>(context, async (tx) => {
        await work(tx, await this.proofs.caller(tx, context, password), seed);
        return {};
      }),
    );
    return { codes: codesFrom(seed) };
  }

  private async take(tx: Tx, person: Person): Promise<void> {
    if (!(await this.totp.remove(tx, person.id))) throw new Problem('identity.totp-missing');
    await this.codes.remove(tx, person.id);
    await this.notices.tell(tx, person.id, 'totp-removed');
  }
}

const objectOf = ({ id, name }: Pick<Person, 'id' | 'name'>) => ({ kind: 'person', id, name });
