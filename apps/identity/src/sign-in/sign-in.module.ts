import { Module } from '@nestjs/common';
import { ActivationsModule } from '../activations/activations.module.js';
import { ActivationPages } from './activation-pages.js';
import { OidcListener } from './oidc-listener.js';
import { SignInPages } from './sign-in-pages.js';
import { Sweeper } from './sweeper.js';
import { Throttle } from './throttle.js';

@Module({
  imports: [ActivationsModule],
  providers: [ActivationPages, OidcListener, SignInPages, Sweeper, Throttle],
})
export class SignInModule {}
