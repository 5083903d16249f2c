import { Nothing, PageRequest, ById } from './common.contract.js';
import { rpc } from './contract.js';
import { Flag, Identifier, Instant, JsonObject, NestedList, Text } from './fields.js';

export class OpenSession {
  @Text({ max: 10_000, description: 'The ID token of a finished sign-in: the credential of this call' })
  idToken!: string;

  @Text({ max: 300, optional: true })
  userAgent?: string;

  @Text({ max: 200, optional: true, description: 'The session this browser had before: it ends here' })
  replaces?: string;
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

/** One browser in which a person is signed in. */
export class SessionView {
  @Identifier()
  id!: string;

  @Text({ nullable: true, description: 'Browser and system in words, for example Chrome, Windows' })
  device!: string | null;

  @Text({ nullable: true, description: 'The network it was last seen from, shortened: 203.0.113.x' })
  place!: string | null;

  @Instant()
  signedInAt!: string;

  @Instant()
  lastSeenAt!: string;

  @Instant({ description: 'Ends then at the latest' })
  expiresAt!: string;

  @Flag({ description: 'The session this question came from' })
  current!: boolean;
}

export class SessionPage {
  @NestedList(() => SessionView)
  items!: SessionView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

/** A list about one person. */
export class ListOfPerson extends PageRequest {
  @Identifier()
  id!: string;
}

export const sessionContracts = {
  openSession: rpc('identity.sessions.open', OpenSession, OpenedSession),
  closeSession: rpc('identity.sessions.close', SessionCredential, Nothing),
  exchangeSession: rpc('identity.sessions.exchange', SessionCredential, InternalToken),
  exchangeAccessToken: rpc('identity.tokens.exchange', AccessTokenCredential, InternalToken),
  publicKeys: rpc('identity.keys.list', Nothing, PublicKeys),
  listMySessions: rpc('identity.sessions.list-mine', PageRequest, SessionPage),
  endMySession: rpc('identity.sessions.end-mine', ById, Nothing, {
    writes: true,
    audits: 'identity.session-ended',
  }),
  endAllMySessions: rpc('identity.sessions.end-all-mine', Nothing, Nothing, {
    writes: true,
    audits: 'identity.signed-out-everywhere',
  }),
  listSessionsOf: rpc('identity.sessions.list', ListOfPerson, SessionPage),
  endSessionsOf: rpc('identity.sessions.end-all', ById, Nothing, {
    writes: true,
    audits: 'identity.signed-out-everywhere',
  }),
} as const;
