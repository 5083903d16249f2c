import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ActivationsModule } from '../activations/activations.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { ForeignIssuersModule } from '../foreign-issuers/foreign-issuers.module.js';
import { PracticeModule } from '../practice/practice.module.js';
import { ResetsModule } from '../resets/resets.module.js';
import { ActivationPages } from './activation-pages.js';
import { Credentials } from './credentials.js';
import { Finish } from './finish.js';
import { FirstStep } from './first-step.js';
import { ForeignPages } from './foreign-pages.js';
import { ForgottenPages } from './forgotten-pages.js';
import { LoginPages } from './login-pages.js';
import { OidcListener } from './oidc-listener.js';
import { OwnPages } from './own-pages.js';
import { SecondStep } from './second-step.js';
import { SignInPages } from './sign-in-pages.js';
import { SignInSteps } from './steps.js';
import { Sweeper } from './sweeper.js';

@Module({
  imports: [
    AccountModule,
    ActivationsModule,
    ConsentsModule,
    ForeignIssuersModule,
    PracticeModule,
    ResetsModule,
  ],
  providers: [
    ActivationPages,
    Credentials,
    Finish,
    FirstStep,
    ForeignPages,
    ForgottenPages,
    LoginPages,
    OidcListener,
    OwnPages,
    SecondStep,
    SignInPages,
    SignInSteps,
    Sweeper,
  ],
})
export class SignInModule {}
