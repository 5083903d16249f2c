import { Inject, Injectable } from '@nestjs/common';
import { PROBLEMS, fill } from '@selaras/contracts';
import { NODE_SETTINGS, Problem, Transactions, type NodeSettings } from '@selaras/platform';
import { Attempts } from '../attempts/attempts.service.js';
import { SecondFactorService } from '../account/second-factor.service.js';
import { newSecret } from '../keys/secrets.js';
import { codePage } from '../pages/code.page.js';
import { enrolPage } from '../pages/enrol.page.js';
import { recoveryCodesPage } from '../pages/recovery-codes.page.js';
import type { Person } from '../people/person.entity.js';
import { TotpService } from '../totp/totp.service.js';
import { sendPage } from './exchange.js';
import { SignInSteps } from './steps.js';
import { visitorAt, type Visit } from './visit.js';

/** What a person still has to show. */
export type Need = 'nothing' | 'code' | 'enrolment';

/** Is it really you? The authenticator, or a code from paper; set up here where it is required and missing. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly totp: TotpService,
    private readonly factor: SecondFactorService,
    private readonly attempts: Attempts,
    private readonly steps: SignInSteps,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  async needOf({ id }: Person): Promise<Need> {
    if (await this.totp.since(id)) return 'code';
    return (await this.totp.required(id)) ? 'enrolment' : 'nothing';
  }

  ask(visit: Visit, person: Person, need: Need): void {
    if (need === 'enrolment') return this.showEnrolment(visit, person, { status: 200 });
    this.showCode(visit, { status: 200 });
  }

  /** @returns true when nothing is left to show; false when the answer has been given already. */
  async judge(visit: Visit, person: Person, need: Need, form: URLSearchParams): Promise<boolean> {
    const seconds = await this.attempts.ask('code', person.id);
    if (seconds > 0) {
      visit.response.setHeader('retry-after', seconds);
      const fault = fill(PROBLEMS['common.too-many-requests'][visit.locale], { seconds });
      if (need === 'enrolment') this.showEnrolment(visit, person, { status: 429, fault });
      else this.showCode(visit, { status: 429, fault });
      return false;
    }
    if (need === 'enrolment') return this.enrol(visit, person, form);
    if (await this.matches(visit, person, form)) return true;
    this.showCode(visit, { status: 401, fault: PROBLEMS['identity.code-wrong'][visit.locale] });
    return false;
  }

  private async matches(visit: Visit, person: Person, form: URLSearchParams): Promise<boolean> {
    const actor = { kind: 'person', id: person.id, name: person.name } as const;
    const object = { kind: 'person', id: person.id, name: person.name };
    const recovery = form.get('recovery');
    const taken = await this.transactions.inTransaction(
      async (tx) => {
        const matched =
          recovery === null
            ? await this.totp.take(tx, person.id, form.get('code') ?? '')
            : await this.factor.takeRecoveryCode(tx, person, recovery);
        if (!matched) await tx.audit('identity.sign-in-failed', { object, refused: 'identity.code-wrong' });
        return matched;
      },
      { ...visitorAt(visit.request), actor },
    );
    if (taken) await this.attempts.proved('code', person.id);
    return taken;
  }

  private async enrol(visit: Visit, person: Person, form: URLSearchParams): Promise<boolean> {
    const ticket = form.get('ticket') ?? '';
    try {
      const codes = await this.transactions.inTransaction(async (tx) => {
        await this.totp.confirm(tx, person.id, ticket, form.get('code') ?? '');
        return this.factor.enabled(tx, person, newSecret());
      }, visitorAt(visit.request));
      await this.attempts.proved('code', person.id);
      await this.steps.allPassed(visit.interaction);
      const { path: address, locale } = visit;
      sendPage(
        visit.response,
        200,
        recoveryCodesPage({ locale, governmentName: this.node.GOVERNMENT_NAME, address, codes }),
      );
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const again = error.code === 'identity.ticket-ended' ? undefined : ticket;
      this.showEnrolment(visit, person, { status: 422, fault: PROBLEMS[error.code][visit.locale], again });
    }
    return false;
  }

  private showCode(
    { response, path: address, locale }: Visit,
    { status, fault }: { status: number; fault?: string },
  ): void {
    const governmentName = this.node.GOVERNMENT_NAME;
    sendPage(response, status, codePage({ locale, governmentName, address, fault: fault ?? null }));
  }

  private showEnrolment(
    { response, path: address, locale }: Visit,
    person: Person,
    { status, fault, again }: { status: number; fault?: string; again?: string | undefined },
  ): void {
    const offer = again === undefined ? this.totp.offer(person) : this.totp.repeat(person, again);
    const governmentName = this.node.GOVERNMENT_NAME;
    sendPage(response, status, enrolPage({ locale, governmentName, address, offer, fault: fault ?? null }));
  }
}
