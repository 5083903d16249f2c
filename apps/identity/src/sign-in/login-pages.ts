import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForeignIssuersService } from '../foreign-issuers/foreign-issuers.service.js';
import { Person } from '../people/person.entity.js';
import { redirect } from './exchange.js';
import { Finish } from './finish.js';
import { FirstStep } from './first-step.js';
import { ForeignPages } from './foreign-pages.js';
import { SecondStep, type Need } from './second-step.js';
import { SignInSteps, type Step } from './steps.js';
import type { Visit } from './visit.js';

/** The pages of one sign-in, from the question who it is to the last factor. */
@Injectable()
export class LoginPages {
  constructor(
    private readonly database: DataSource,
    private readonly first: FirstStep,
    private readonly second: SecondStep,
    private readonly steps: SignInSteps,
    private readonly finish: Finish,
    private readonly foreign: ForeignPages,
    private readonly issuers: ForeignIssuersService,
  ) {}

  async answer(visit: Visit): Promise<void> {
    const { form, interaction, query } = visit;
    const sent = form?.get('step') ?? (form ? 'password' : null);
    if (sent === 'password' && form) return this.password(visit, form);
    if (sent === 'practice' && form) return this.practise(visit, form);
    if (sent === 'restart') {
      await this.steps.clear(interaction);
      return redirect(visit.response, `${visit.path}?lang=${visit.locale}`);
    }
    const foreign = query.get('foreign');
    if (!form && foreign !== null) return this.foreign.begin(visit, foreign);
    const step = await this.steps.of(interaction);
    const person = step?.personId ? await this.active(step.personId) : null;
    if (!step || !person) return this.first.ask(visit);
    await this.goOn(visit, step, person);
  }

  private async password(visit: Visit, form: URLSearchParams): Promise<void> {
    const person = await this.first.judge(visit, form);
    if (!person) return;
    const need = await this.second.needOf(person);
    if (need === 'nothing') return this.finish.signedIn(visit, person);
    redirect(visit.response, `${visit.path}?lang=${visit.locale}`);
  }

  /** A card of a practice space: no password, and no second factor that an earlier learner may have set up. */
  private async practise(visit: Visit, form: URLSearchParams): Promise<void> {
    const person = await this.first.practise(visit, form);
    if (person) await this.finish.signedIn(visit, person);
  }

  private async goOn(visit: Visit, step: Step, person: Person): Promise<void> {
    const need = await this.needOf(step, person);
    if (need === 'nothing') return this.finish.signedIn(visit, person);
    if (!visit.form) return this.second.ask(visit, person, need);
    if (await this.second.judge(visit, person, need, visit.form)) await this.finish.signedIn(visit, person);
  }

  /** A foreign issuer that asks for a second factor itself is believed, where the configuration says so. */
  private async needOf({ passed, method }: Step, person: Person): Promise<Need> {
    if (passed || this.issuers.find(method)?.secondFactor) return 'nothing';
    return this.second.needOf(person);
  }

  private active(id: string): Promise<Person | null> {
    return this.database.getRepository(Person).findOneBy({ id, active: true });
  }
}
