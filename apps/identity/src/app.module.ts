import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@selaras/platform';
import { Activation } from './activations/activation.entity.js';
import { ActivationsModule } from './activations/activations.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { Agency } from './agencies/agency.entity.js';
import { ApiClient } from './clients/client.entity.js';
import { ClientsModule } from './clients/clients.module.js';
import { loadDemo } from './demo/load-demo.js';
import { KeysModule } from './keys/keys.module.js';
import { Initial1763683200000 } from './migrations/1763683200000-initial.js';
import { PeopleModule } from './people/people.module.js';
import { Person } from './people/person.entity.js';
import { Position } from './people/position.entity.js';
import { Session } from './sessions/session.entity.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { identitySettings } from './settings.js';
import { OidcPayload } from './sign-in/oidc-payload.entity.js';
import { SignInAttempt } from './sign-in/sign-in-attempt.entity.js';
import { SignInModule } from './sign-in/sign-in.module.js';

export { firstAdministratorLink } from './activations/first-administrator.js';

@Module({
  imports: [
    KeysModule,
    AgenciesModule,
    PeopleModule,
    ActivationsModule,
    ClientsModule,
    SessionsModule,
    SignInModule,
  ],
})
export class IdentityModule {}

/** Who: people, agencies, roles with jurisdiction, sign-in, machines. An OpenID provider. */
export const identityService: ServiceDefinition = {
  service: 'identity',
  module: IdentityModule,
  entities: [Agency, Person, Position, Activation, ApiClient, Session, OidcPayload, SignInAttempt],
  migrations: [Initial1763683200000],
  settings: identitySettings,
  loadDemo,
};
