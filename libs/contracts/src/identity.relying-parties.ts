import { ById, Nothing, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import {
  Flag,
  Identifier,
  Instant,
  JsonObject,
  Nested,
  NestedList,
  OneOf,
  SomeOf,
  Text,
  Texts,
  Whole,
} from './fields.js';
import {
  ByClientId,
  CLIENT_PROOFS,
  CLIENT_STANDINGS,
  RevokeClient,
  RotateSecret,
  SecretView,
  type ClientStanding,
} from './identity.clients.js';

/** What an application may learn of whoever signs in (OpenID Connect Core 1.0, section 5.4; `jabatan` is ours). */
export const SIGN_IN_SCOPES = ['openid', 'profile', 'email', 'jabatan'] as const;
export type SignInScope = (typeof SIGN_IN_SCOPES)[number];

/** How ID tokens and logout tokens are signed: many libraries for PHP know RSA alone. */
export const SIGNING_ALGORITHMS = ['EdDSA', 'RS256'] as const;

/** An application of the catalogue that signs people in here: an OpenID relying party. */
export class RelyingPartyView {
  @Text({ max: 60, description: 'client_id' })
  id!: string;

  @Identifier({ description: 'Entry of the catalogue' })
  applicationId!: string;

  @Text()
  applicationName!: string;

  @Text()
  ownerAgencyName!: string;

  @Texts({ max: 500 })
  redirectUris!: string[];

  @Texts({ max: 500 })
  postLogoutUris!: string[];

  @Text({
    nullable: true,
    description: 'Told when someone signs out (OpenID Connect Back-Channel Logout 1.0)',
  })
  backChannelLogoutUri!: string | null;

  @OneOf(CLIENT_PROOFS)
  proof!: string;

  @OneOf(SIGNING_ALGORITHMS)
  signingAlgorithm!: string;

  @SomeOf(SIGN_IN_SCOPES)
  scopes!: SignInScope[];

  @Flag({ description: 'It gets refresh tokens, good while the sign-in lasts' })
  refresh!: boolean;

  @Flag({ description: 'Nobody is asked: consent by policy' })
  preconsented!: boolean;

  @Text({ nullable: true, description: 'The policy' })
  preconsentReason!: string | null;

  @Instant({ nullable: true, description: 'Null: no last day' })
  expiresAt!: string | null;

  @Instant({ nullable: true, description: 'The last sign-in, to the minute' })
  lastUsedAt!: string | null;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  revokedAt!: string | null;

  @OneOf(CLIENT_STANDINGS)
  standing!: string;

  @Whole({ description: 'How many people it knows; who they are is not told' })
  people!: number;

  @NestedList(() => SecretView)
  secrets!: SecretView[];

  @Whole({ min: 1 })
  version!: number;
}

export class ListRelyingParties extends PageRequest {
  @Text({ optional: true, max: 100, description: 'Words of the application’s name' })
  q?: string;

  @OneOf(CLIENT_STANDINGS, { optional: true })
  standing?: ClientStanding;
}

export class RelyingPartyPage {
  @NestedList(() => RelyingPartyView)
  items!: RelyingPartyView[];

  @Text({ nullable: true })
  nextCursor!: string | null;

  @Whole({ description: 'Clients of the whole list that stop within 30 days' })
  expiring!: number;
}

/** Whether people sign in to an application with their account here. */
export class SignInOfApplication {
  @Flag({ description: 'At least one client works' })
  active!: boolean;

  @Flag({ description: 'The caller may give it a client' })
  manageable!: boolean;

  @NestedList(() => RelyingPartyView, { description: 'For those who may manage them; else empty' })
  clients!: RelyingPartyView[];
}

/** What a relying party is registered with. */
class Registration {
  @Texts({ max: 500, maxItems: 10, optional: true })
  postLogoutUris?: string[];

  @Text({ max: 500, optional: true, nullable: true })
  backChannelLogoutUri?: string | null;

  @OneOf(SIGNING_ALGORITHMS, { optional: true, description: 'EdDSA when absent' })
  signingAlgorithm?: string;

  @SomeOf(SIGN_IN_SCOPES, { optional: true, description: 'openid and profile when absent' })
  scopes?: SignInScope[];

  @Flag({ optional: true })
  refresh?: boolean;

  @Instant({ optional: true, nullable: true })
  expiresAt?: string | null;

  @JsonObject({ optional: true, description: 'Public keys (RFC 7517) for private_key_jwt' })
  publicKeys?: Record<string, unknown>;
}

export class CreateRelyingParty extends Registration {
  @Identifier({ description: 'Entry of the catalogue' })
  applicationId!: string;

  @Texts({ max: 500, maxItems: 10, description: 'Exact addresses, https, all on one host' })
  redirectUris!: string[];

  @OneOf(CLIENT_PROOFS, { optional: true, description: 'client_secret_basic when absent' })
  proof?: string;
}

/** A change: absent fields stay. How the client proves itself is for good: another way is another client. */
export class ChangeRelyingParty extends Registration {
  @Text({ max: 60, description: 'client_id' })
  id!: string;

  @Whole({ min: 1, description: 'The version this change was made from' })
  version!: number;

  @Texts({ max: 500, maxItems: 10, optional: true })
  redirectUris?: string[];
}

/** The secret is shown once. */
export class CreatedRelyingParty {
  @Text()
  clientId!: string;

  @Text({ nullable: true, description: 'Null for a client without a secret' })
  clientSecret!: string | null;

  @Nested(() => RelyingPartyView)
  client!: RelyingPartyView;
}

export class SetPreconsent {
  @Text({ max: 60, description: 'client_id' })
  id!: string;

  @Flag()
  preconsented!: boolean;

  @Text({
    max: 500,
    description: 'The policy or the reason; people read it in the list of what they are signed in to',
  })
  reason!: string;
}

/** An application that a person has signed in to. */
export class SignedInTo {
  @Text({ description: 'client_id' })
  id!: string;

  @Text()
  applicationName!: string;

  @Text()
  ownerAgencyName!: string;

  @SomeOf(SIGN_IN_SCOPES, { description: 'What it learns' })
  scopes!: SignInScope[];

  @Instant({ description: 'The first time' })
  since!: string;

  @Instant({ nullable: true })
  lastAt!: string | null;

  @Flag({ description: 'Signed in there now' })
  signedIn!: boolean;

  @Text({ nullable: true, description: 'The policy by which nobody was asked; null: the person agreed' })
  policy!: string | null;
}

export class SignedInToPage {
  @NestedList(() => SignedInTo)
  items!: SignedInTo[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export const relyingPartyContracts = {
  listRelyingParties: rpc('identity.relying-parties.list', ListRelyingParties, RelyingPartyPage),
  signInOfApplication: rpc('identity.relying-parties.of-application', ById, SignInOfApplication),
  createRelyingParty: rpc('identity.relying-parties.create', CreateRelyingParty, CreatedRelyingParty, {
    writes: true,
    audits: 'identity.relying-party-created',
  }),
  changeRelyingParty: rpc('identity.relying-parties.change', ChangeRelyingParty, RelyingPartyView, {
    writes: true,
    audits: 'identity.relying-party-changed',
  }),
  rotateRelyingPartySecret: rpc('identity.relying-parties.rotate', RotateSecret, CreatedRelyingParty, {
    writes: true,
    audits: 'identity.relying-party-secret-rotated',
  }),
  revokeRelyingParty: rpc('identity.relying-parties.revoke', RevokeClient, RelyingPartyView, {
    writes: true,
    audits: 'identity.relying-party-revoked',
  }),
  setPreconsent: rpc('identity.relying-parties.preconsent', SetPreconsent, RelyingPartyView, {
    writes: true,
    audits: 'identity.relying-party-preconsented',
  }),
  listSignedInTo: rpc('identity.consents.list-mine', PageRequest, SignedInToPage),
  revokeConsent: rpc('identity.consents.revoke-mine', ByClientId, Nothing, {
    writes: true,
    audits: 'identity.consent-revoked',
  }),
} as const;
