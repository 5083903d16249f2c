import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@selaras/platform';
import { Activation } from './activations/activation.entity.js';
import { AccountModule } from './account/account.module.js';
import { ActivationsModule } from './activations/activations.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { Agency } from './agencies/agency.entity.js';
import { ClientSecret } from './clients/client-secret.entity.js';
import { ApiClient } from './clients/client.entity.js';
import { SignInAttempt } from './attempts/attempt.entity.js';
import { AttemptsModule } from './attempts/attempts.module.js';
import { ClientsModule } from './clients/clients.module.js';
import { ApplicationSignIn } from './consents/application-sign-in.entity.js';
import { Consent } from './consents/consent.entity.js';
import { ConsentsModule } from './consents/consents.module.js';
import { LogoutNotice } from './consents/logout-notice.entity.js';
import { Decree } from './decrees/decree.entity.js';
import { DecreesModule } from './decrees/decrees.module.js';
import { SignedDocument } from './decrees/signed-document.entity.js';
import { loadDemo } from './demo/load-demo.js';
import { PeopleImport } from './imports/import.entity.js';
import { PeopleImportRow } from './imports/import-row.entity.js';
import { ImportsModule } from './imports/imports.module.js';
import { BreachReport } from './breaches/breach.entity.js';
import { DataRequest } from './data-requests/data-request.entity.js';
import { DataRequestsModule } from './data-requests/data-requests.module.js';
import { KeysModule } from './keys/keys.module.js';
import { LetterheadRow } from './letterheads/letterhead.entity.js';
import { LetterheadsModule } from './letterheads/letterheads.module.js';
import { MailMessage, PersonContact } from './mail/mail.entity.js';
import { MailModule } from './mail/mail.module.js';
import { Initial1763683200000 } from './migrations/1763683200000-initial.js';
import { Positions1795310000000 } from './migrations/1795310000000-positions.js';
import { PeopleImports1795310500000 } from './migrations/1795310500000-people-imports.js';
import { SignInSafely1795311400000 } from './migrations/1795311400000-sign-in-safely.js';
import { Mail1795312000000 } from './migrations/1795312000000-mail.js';
import { Notices1795312100000 } from './migrations/1795312100000-notices.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { Notice, NoticeAudience, NoticeRead } from './notices/notice.entity.js';
import { NoticesModule } from './notices/notices.module.js';
import { Clients1795333000000 } from './migrations/1795333000000-clients.js';
import { Documents1795340000000 } from './migrations/1795340000000-documents.js';
import { Privacy1795651300000 } from './migrations/1795651300000-privacy.js';
import { PeopleModule } from './people/people.module.js';
import { Person } from './people/person.entity.js';
import { Delegation } from './delegations/delegation.entity.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import { Holding } from './positions/holding.entity.js';
import { Position } from './positions/position.entity.js';
import { PositionsModule } from './positions/positions.module.js';
import { RightsDay } from './positions/rights-day.entity.js';
import { PracticeModule } from './practice/practice.module.js';
import { RelyingPartiesModule } from './relying-parties/relying-parties.module.js';
import { RelyingParty } from './relying-parties/relying-party.entity.js';
import { SignInApplication } from './relying-parties/sign-in-application.entity.js';
import { Session } from './sessions/session.entity.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { ForeignIssuersModule } from './foreign-issuers/foreign-issuers.module.js';
import { PasswordsModule } from './passwords/passwords.module.js';
import { RecoveryCodesModule } from './recovery-codes/recovery-codes.module.js';
import { ResetsModule } from './resets/resets.module.js';
import { TotpModule } from './totp/totp.module.js';
import { ForeignAccount } from './foreign-issuers/foreign-account.entity.js';
import { endSignIns } from './restore/after-restore.js';
import { RecoveryCode } from './recovery-codes/recovery-code.entity.js';
import { ResetRequest } from './resets/reset-request.entity.js';
import { Totp } from './totp/totp.entity.js';
import { identitySettings } from './settings.js';
import { OidcPayload } from './sign-in/oidc-payload.entity.js';
import { SignInStep } from './sign-in/sign-in-step.entity.js';
import { SignInModule } from './sign-in/sign-in.module.js';

export { keepFirstLetterhead, type FirstLetterhead } from './letterheads/first-letterhead.js';
export { administratorResetLink } from './activations/administrator-reset.js';
export { PracticeSupervisor } from './practice/practice-supervisor.js';
export { firstAdministratorLink, type ChosenAdministrator } from './activations/first-administrator.js';

@Module({
  imports: [
    KeysModule,
    MailModule,
    ContactsModule,
    NoticesModule,
    AttemptsModule,
    PasswordsModule,
    TotpModule,
    RecoveryCodesModule,
    AccountModule,
    ForeignIssuersModule,
    ResetsModule,
    AgenciesModule,
    PeopleModule,
    PositionsModule,
    DelegationsModule,
    ImportsModule,
    ActivationsModule,
    ClientsModule,
    RelyingPartiesModule,
    ConsentsModule,
    SessionsModule,
    SignInModule,
    PracticeModule,
    LetterheadsModule,
    DecreesModule,
    DataRequestsModule,
  ],
})
export class IdentityModule {}

/** Who: people, agencies, roles with jurisdiction, sign-in, machines. An OpenID provider. */
export const identityService: ServiceDefinition = {
  service: 'identity',
  module: IdentityModule,
  entities: [
    Agency,
    Person,
    Position,
    Holding,
    RightsDay,
    Delegation,
    PeopleImport,
    PeopleImportRow,
    Activation,
    ApiClient,
    ClientSecret,
    SignInApplication,
    RelyingParty,
    Consent,
    ApplicationSignIn,
    LogoutNotice,
    Session,
    OidcPayload,
    SignInAttempt,
    SignInStep,
    Totp,
    RecoveryCode,
    ResetRequest,
    ForeignAccount,
    PersonContact,
    MailMessage,
    LetterheadRow,
    Decree,
    SignedDocument,
    Notice,
    NoticeAudience,
    NoticeRead,
    DataRequest,
    BreachReport,
  ],
  migrations: [
    Initial1763683200000,
    Positions1795310000000,
    PeopleImports1795310500000,
    SignInSafely1795311400000,
    Mail1795312000000,
    Notices1795312100000,
    Clients1795333000000,
    Documents1795340000000,
    Privacy1795651300000,
  ],
  settings: identitySettings,
  loadDemo,
  afterRestore: endSignIns,
};
