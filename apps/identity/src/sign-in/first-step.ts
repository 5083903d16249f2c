import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PROBLEMS, fill } from '@selaras/contracts';
import { NODE_SETTINGS, SERVICE_SETTINGS, readDemo, type Demo, type NodeSettings } from '@selaras/platform';
import { ForeignIssuersService } from '../foreign-issuers/foreign-issuers.service.js';
import { signInPage } from '../pages/sign-in.page.js';
import type { Person } from '../people/person.entity.js';
import { PracticeSeats } from '../practice/practice-seats.js';
import type { IdentitySettings } from '../settings.js';
import { Credentials, typedUsername } from './credentials.js';
import { redirect, sendPage } from './exchange.js';
import { SignInSteps } from './steps.js';
import type { Visit } from './visit.js';

interface Shown {
  status: number;
  username?: string;
  fault?: string;
}

/** Who are you? By name and password here, or by the word of a foreign issuer. */
@Injectable()
export class FirstStep implements OnModuleInit {
  private demo: Demo | null = null;

  constructor(
    private readonly credentials: Credentials,
    private readonly steps: SignInSteps,
    private readonly foreign: ForeignIssuersService,
    private readonly seats: PracticeSeats,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.node.DEMO !== 'none') this.demo = await readDemo(this.node.GOVERNMENT_CODE);
  }

  /** The page that asks; where a single foreign issuer has taken the place of passwords, straight on to it. */
  ask(visit: Visit): void {
    const [only, ...others] = this.foreign.all;
    if (!this.settings.SIGN_IN_PASSWORDS && only && others.length === 0 && !visit.form) {
      return redirect(visit.response, `${visit.path}?foreign=${only.key}`);
    }
    this.show(visit, { status: 200 });
  }

  /** @returns who was chosen among a practice space's cards; null when the answer has been given already. */
  async practise(visit: Visit, form: URLSearchParams): Promise<Person | null> {
    if (!this.seats.roles) return this.refuse(visit, 'identity.practice-only');
    return (await this.seats.find(typedUsername(form))) ?? this.refuse(visit, 'identity.practice-seat-gone');
  }

  /** @returns who it is; null when the answer has been given already. */
  async judge(visit: Visit, form: URLSearchParams): Promise<Person | null> {
    if (!this.settings.SIGN_IN_PASSWORDS) {
      this.show(visit, { status: 403 });
      return null;
    }
    const username = typedUsername(form);
    const verdict = await this.credentials.judge(visit, username, form.get('password') ?? '');
    if (verdict === 'wrong') {
      const fault = PROBLEMS['identity.sign-in-failed'][visit.locale];
      this.show(visit, { status: 401, username, fault });
      return null;
    }
    if ('wait' in verdict) {
      visit.response.setHeader('retry-after', verdict.wait);
      const fault = fill(PROBLEMS['common.too-many-requests'][visit.locale], { seconds: verdict.wait });
      this.show(visit, { status: 429, username, fault });
      return null;
    }
    await this.steps.firstPassed(visit.interaction, verdict.person.id, 'password');
    return verdict.person;
  }

  /** The page again, with the reason why this way in is closed. */
  private refuse(visit: Visit, code: 'identity.practice-only' | 'identity.practice-seat-gone'): null {
    const { status, [visit.locale]: fault } = PROBLEMS[code];
    this.show(visit, { status, fault });
    return null;
  }

  private show({ response, path, locale }: Visit, { status, username = '', fault }: Shown): void {
    const page = signInPage({
      locale,
      governmentName: this.node.GOVERNMENT_NAME,
      address: path,
      username,
      fault: fault ?? null,
      passwords: this.settings.SIGN_IN_PASSWORDS,
      issuers: this.foreign.all,
      demo: this.demo,
      practice: this.seats.roles,
    });
    sendPage(response, status, page);
  }
}
