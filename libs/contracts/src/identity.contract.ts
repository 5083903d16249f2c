import { event, rpc } from './contract.js';
import { ById, Nothing, PageRequest } from './common.contract.js';
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
  Whole,
} from './fields.js';
import { AgencyPage, AgencyView, ChangeAgency, CreateAgency, ListAgencies } from './identity.agencies.js';
import { ROLES, SCOPES, type Role, type Scope } from './roles.js';

export class PositionView {
  @Identifier()
  id!: string;

  @Text({ max: 200, description: 'Jabatan' })
  title!: string;

  @OneOf(ROLES)
  role!: Role;

  @Identifier({ nullable: true, description: 'Absent: the whole government' })
  agencyId!: string | null;

  @Text({ nullable: true })
  agencyName!: string | null;
}

export class PersonView {
  @Identifier()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 60 })
  username!: string;

  @Flag()
  active!: boolean;

  @Flag({ description: 'False until the person has set a password with the one-time link' })
  activated!: boolean;

  @NestedList(() => PositionView)
  positions!: PositionView[];

  @Whole({ min: 1 })
  version!: number;
}

export class ListPeople extends PageRequest {
  @Text({ optional: true, max: 100 })
  q?: string;

  @Identifier({ optional: true })
  agency?: string;
}

export class PersonPage {
  @NestedList(() => PersonView)
  items!: PersonView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class GivePosition {
  @Text({ max: 200 })
  title!: string;

  @OneOf(ROLES)
  role!: Role;

  @Identifier({ optional: true, nullable: true })
  agencyId?: string | null;
}

export class CreatePerson {
  @Text({ max: 200 })
  name!: string;

  @Text({ max: 60, pattern: /^[a-z0-9][a-z0-9._-]{2,59}$/, description: 'Lower-case letters, digits, . _ -' })
  username!: string;

  @NestedList(() => GivePosition, { maxItems: 10 })
  positions!: GivePosition[];
}

export class ChangePerson {
  @Identifier()
  id!: string;

  @Whole({ min: 1 })
  version!: number;

  @Text({ max: 200, optional: true })
  name?: string;

  @Flag({ optional: true })
  active?: boolean;

  @NestedList(() => GivePosition, {
    optional: true,
    maxItems: 10,
    description: 'Replaces the positions held',
  })
  positions?: GivePosition[];
}

/** A person with the one-time link to set a password; shown once, to the administrator who hands it over. */
export class InvitedPerson {
  @Nested(() => PersonView)
  person!: PersonView;

  @Text({ max: 500 })
  activationLink!: string;

  @Instant()
  expiresAt!: string;
}

export class OpenSession {
  @Text({ max: 10_000, description: 'The ID token of a finished sign-in: the credential of this call' })
  idToken!: string;

  @Text({ max: 300, optional: true })
  userAgent?: string;
}

export class OpenedSession {
  @Text({ max: 200, description: 'Opaque; goes into the cookie and nowhere else' })
  sessionId!: string;

  @Instant()
  expiresAt!: string;
}

export class SessionCredential {
  @Text({ max: 200 })
  sessionId!: string;
}

export class AccessTokenCredential {
  @Text({ max: 10_000 })
  accessToken!: string;
}

/** Our own five-minute JWT: what every service believes. */
export class InternalToken {
  @Text({ max: 10_000 })
  token!: string;

  @Instant()
  expiresAt!: string;
}

export class PublicKeys {
  @JsonObject({ description: 'JSON Web Key Set, RFC 7517' })
  jwks!: Record<string, unknown>;
}

export class Me {
  @OneOf(['person', 'client', 'service'])
  kind!: string;

  @Text()
  id!: string;

  @Text()
  name!: string;

  @NestedList(() => PositionView)
  positions!: PositionView[];
}

/** Who this browser's session belongs to; null: nobody, which is no fault for a page that anyone may open. */
export class CurrentSession {
  @Nested(() => Me, { nullable: true })
  me!: Me | null;
}

export class CreateClient {
  @Text({ max: 200 })
  name!: string;

  @SomeOf(SCOPES)
  scopes!: Scope[];
}

/** The secret is shown once. */
export class CreatedClient {
  @Text()
  clientId!: string;

  @Text()
  clientSecret!: string;
}

/** Caches of tokens of this person or client must be dropped: roles changed, signed out or switched off. */
export class AccessChanged {
  @Text()
  subject!: string;

  @Whole({ min: 1 })
  version!: number;
}

export const identity = {
  listAgencies: rpc('identity.agencies.list', ListAgencies, AgencyPage),
  getAgency: rpc('identity.agencies.get', ById, AgencyView),
  createAgency: rpc('identity.agencies.create', CreateAgency, AgencyView, { writes: true }),
  changeAgency: rpc('identity.agencies.change', ChangeAgency, AgencyView, { writes: true }),
  listPeople: rpc('identity.people.list', ListPeople, PersonPage),
  getPerson: rpc('identity.people.get', ById, PersonView),
  createPerson: rpc('identity.people.create', CreatePerson, InvitedPerson, { writes: true }),
  changePerson: rpc('identity.people.change', ChangePerson, PersonView, { writes: true }),
  invitePerson: rpc('identity.people.invite', ById, InvitedPerson, { writes: true }),
  createClient: rpc('identity.clients.create', CreateClient, CreatedClient, { writes: true }),
  openSession: rpc('identity.sessions.open', OpenSession, OpenedSession),
  closeSession: rpc('identity.sessions.close', SessionCredential, Nothing),
  exchangeSession: rpc('identity.sessions.exchange', SessionCredential, InternalToken),
  exchangeAccessToken: rpc('identity.tokens.exchange', AccessTokenCredential, InternalToken),
  publicKeys: rpc('identity.keys.list', Nothing, PublicKeys),
  me: rpc('identity.people.me', Nothing, Me),
} as const;

export const identityEvents = {
  agencyChanged: event('identity.agency.changed.v1', AgencyView),
  accessChanged: event('identity.access.changed.v1', AccessChanged),
} as const;
