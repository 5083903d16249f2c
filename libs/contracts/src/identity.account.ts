import { ById, Nothing, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { Flag, Identifier, Instant, LongText, Nested, NestedList, Text, Texts, Whole } from './fields.js';

/** An account at a foreign OpenID issuer that signs a person in. */
export class ForeignAccountView {
  @Identifier()
  id!: string;

  @Text({ description: 'Key of the issuer in the configuration' })
  issuer!: string;

  @Text({ description: 'The issuer in words' })
  label!: string;

  @Text({ max: 200, description: 'What the administrator was told: subject, e-mail or NIP at the issuer' })
  identifier!: string;

  @Instant()
  linkedAt!: string;

  @Instant({ nullable: true, description: 'Null: not used yet' })
  usedAt!: string | null;
}

/** How safely one account is kept. */
export class AccountSecurity {
  @Text()
  username!: string;

  @Flag()
  hasPassword!: boolean;

  @Instant({ nullable: true, description: 'When the second factor was set up; null: there is none' })
  totpSince!: string | null;

  @Flag({ description: 'Signing in needs a second factor, whether it is set up yet or not' })
  totpRequired!: boolean;

  @Whole()
  recoveryCodesLeft!: number;

  @Instant({ nullable: true, description: 'Browsers that are not known have to wait until then' })
  lockedUntil!: string | null;

  @NestedList(() => ForeignAccountView)
  foreignAccounts!: ForeignAccountView[];
}

export class ChangePassword {
  @LongText({ max: 400, description: 'The password now' })
  current!: string;

  @LongText({ max: 400, description: 'At least 12 characters' })
  password!: string;
}

/** A secret that is not in force before a code made from it comes back. */
export class TotpOffer {
  @Text({ description: 'The key in base32, in groups of four' })
  key!: string;

  @Text({ max: 1_000, description: 'otpauth:// address' })
  uri!: string;

  @Text({ max: 50_000, description: 'The address as a QR code (SVG)' })
  qr!: string;

  @Text({ max: 2_000, description: 'To be sent back with the first code; ends after ten minutes' })
  ticket!: string;
}

export class ConfirmTotp {
  @Text({ max: 2_000 })
  ticket!: string;

  @Text({ max: 20, description: 'Six digits from the authenticator' })
  code!: string;

  @LongText({ max: 400, description: 'The password of the account' })
  password!: string;
}

/** A person proves it is them, before something is changed that protects the account. */
export class WithPassword {
  @LongText({ max: 400 })
  password!: string;
}

/** Shown once. */
export class RecoveryCodes {
  @Texts({ maxItems: 10 })
  codes!: string[];
}

/** Someone who asked for a new password on the sign-in page and has no e-mail here. */
export class ResetRequestView {
  @Identifier({ description: 'The person' })
  id!: string;

  @Text()
  name!: string;

  @Text()
  username!: string;

  @Instant()
  requestedAt!: string;
}

export class ResetRequestPage {
  @NestedList(() => ResetRequestView)
  items!: ResetRequestView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

/** A foreign issuer that is configured, as an administrator chooses it. */
export class ForeignIssuerView {
  @Text()
  key!: string;

  @Text()
  label!: string;

  @Text({ description: 'The claim that says who it is: sub, email, nip, …' })
  claim!: string;
}

export class ForeignIssuers {
  @NestedList(() => ForeignIssuerView)
  items!: ForeignIssuerView[];
}

export class LinkForeignAccount {
  @Identifier({ description: 'The person' })
  id!: string;

  @Text({ max: 60 })
  issuer!: string;

  @Text({ max: 200 })
  identifier!: string;
}

export class UnlinkForeignAccount {
  @Identifier({ description: 'The person' })
  id!: string;

  @Identifier()
  accountId!: string;
}

export class SecurityOfPerson {
  @Text()
  name!: string;

  @Nested(() => AccountSecurity)
  account!: AccountSecurity;
}

export const accountContracts = {
  getAccount: rpc('identity.account.get', Nothing, AccountSecurity),
  changePassword: rpc('identity.account.change-password', ChangePassword, Nothing, {
    writes: true,
    audits: 'identity.password-changed',
  }),
  offerTotp: rpc('identity.account.offer-totp', Nothing, TotpOffer),
  confirmTotp: rpc('identity.account.confirm-totp', ConfirmTotp, RecoveryCodes, {
    writes: true,
    audits: 'identity.totp-enabled',
  }),
  removeTotp: rpc('identity.account.remove-totp', WithPassword, Nothing, {
    writes: true,
    audits: 'identity.totp-disabled',
  }),
  renewRecoveryCodes: rpc('identity.account.renew-codes', WithPassword, RecoveryCodes, {
    writes: true,
    audits: 'identity.recovery-codes-renewed',
  }),
  getSecurityOf: rpc('identity.people.security', ById, SecurityOfPerson),
  resetTotpOf: rpc('identity.people.reset-totp', ById, Nothing, {
    writes: true,
    audits: 'identity.totp-reset',
  }),
  listResetRequests: rpc('identity.reset-requests.list', PageRequest, ResetRequestPage),
  dismissResetRequest: rpc('identity.reset-requests.dismiss', ById, Nothing, {
    writes: true,
    audits: 'identity.reset-dismissed',
  }),
  listForeignIssuers: rpc('identity.foreign-issuers.list', Nothing, ForeignIssuers),
  linkForeignAccount: rpc('identity.foreign-accounts.link', LinkForeignAccount, ForeignAccountView, {
    writes: true,
    audits: 'identity.foreign-account-linked',
  }),
  unlinkForeignAccount: rpc('identity.foreign-accounts.unlink', UnlinkForeignAccount, Nothing, {
    writes: true,
    audits: 'identity.foreign-account-unlinked',
  }),
} as const;
