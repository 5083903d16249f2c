import { PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import {
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
import { SCOPES, type Scope } from './roles.js';

/** How a client proves who it is at the token endpoint (OpenID Connect Core 1.0, section 9). */
export const CLIENT_PROOFS = ['client_secret_basic', 'private_key_jwt', 'none'] as const;
export type ClientProof = (typeof CLIENT_PROOFS)[number];

/** A machine has nobody behind it that could prove it by PKCE: it always has a secret or a key. */
export const MACHINE_PROOFS = ['client_secret_basic', 'private_key_jwt'] as const;

/** What may be said of a client now. `expiring`: it stops within 30 days. `retired`: its application is not used any more. */
export const CLIENT_STANDINGS = ['active', 'expiring', 'expired', 'revoked', 'retired'] as const;
export type ClientStanding = (typeof CLIENT_STANDINGS)[number];

/** Both secrets of a rotation are good for at most this long. */
export const LONGEST_OVERLAP_DAYS = 30;

/** A secret as it may be shown: when it was made and until when it is good, never what it is. */
export class SecretView {
  @Instant()
  createdAt!: string;

  @Instant({ nullable: true, description: 'Null: good until the next one is made' })
  goodUntil!: string | null;
}

/** A machine that signs in by itself. */
export class ClientView {
  @Text({ max: 60, description: 'client_id' })
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 1_000, blank: true, description: 'What it is for' })
  purpose!: string;

  @Identifier({
    nullable: true,
    description: 'The agency that answers for it; null: made before this was asked',
  })
  agencyId!: string | null;

  @Text({ nullable: true })
  agencyName!: string | null;

  @Identifier({ nullable: true, description: 'It works with this agency and those below it only' })
  onlyAgencyId!: string | null;

  @Text({ nullable: true })
  onlyAgencyName!: string | null;

  @SomeOf(SCOPES)
  scopes!: Scope[];

  @Texts({ max: 50, description: 'CIDR blocks it may come from; empty: anywhere' })
  sources!: string[];

  @OneOf(MACHINE_PROOFS)
  proof!: string;

  @Instant()
  expiresAt!: string;

  @Instant({ nullable: true, description: 'To the minute' })
  lastUsedAt!: string | null;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  revokedAt!: string | null;

  @OneOf(CLIENT_STANDINGS)
  standing!: string;

  @NestedList(() => SecretView)
  secrets!: SecretView[];

  @Whole({ min: 1 })
  version!: number;
}

export class ListClients extends PageRequest {
  @Text({ optional: true, max: 100, description: 'Words of name or purpose' })
  q?: string;

  @OneOf(CLIENT_STANDINGS, { optional: true })
  standing?: ClientStanding;
}

export class ClientPage {
  @NestedList(() => ClientView)
  items!: ClientView[];

  @Text({ nullable: true })
  nextCursor!: string | null;

  @Whole({ description: 'Clients of the whole list that stop within 30 days' })
  expiring!: number;
}

/** One client by its client_id. */
export class ByClientId {
  @Text({ max: 60 })
  id!: string;
}

export class CreateClient {
  @Text({ max: 200 })
  name!: string;

  @Text({ max: 1_000, description: 'What it is for' })
  purpose!: string;

  @Identifier({ description: 'The agency that answers for it' })
  agencyId!: string;

  @SomeOf(SCOPES)
  scopes!: Scope[];

  @Instant({ description: 'One year from now at the latest' })
  expiresAt!: string;

  @Identifier({
    optional: true,
    nullable: true,
    description: 'Cut to this agency and those below it; possible with the scopes of the catalogue only',
  })
  onlyAgencyId?: string | null;

  @Texts({ optional: true, max: 50, maxItems: 20, description: 'CIDR blocks or addresses it may come from' })
  sources?: string[];

  @OneOf(MACHINE_PROOFS, { optional: true, description: 'client_secret_basic when absent' })
  proof?: string;

  @JsonObject({ optional: true, description: 'Public keys (RFC 7517) for private_key_jwt' })
  publicKeys?: Record<string, unknown>;
}

/** A change: absent fields stay. */
export class ChangeClient {
  @Text({ max: 60 })
  id!: string;

  @Whole({ min: 1, description: 'The version this change was made from' })
  version!: number;

  @Text({ max: 200, optional: true })
  name?: string;

  @Text({ max: 1_000, optional: true })
  purpose?: string;

  @Identifier({ optional: true })
  agencyId?: string;

  @SomeOf(SCOPES, { optional: true })
  scopes?: Scope[];

  @Instant({ optional: true, description: 'One year from now at the latest' })
  expiresAt?: string;

  @Identifier({ optional: true, nullable: true })
  onlyAgencyId?: string | null;

  @Texts({ optional: true, max: 50, maxItems: 20 })
  sources?: string[];
}

export class RotateSecret {
  @Text({ max: 60, description: 'client_id' })
  id!: string;

  @Whole({ max: LONGEST_OVERLAP_DAYS, description: 'Days the secret in use stays good; 0: it ends now' })
  overlapDays!: number;
}

export class RevokeClient {
  @Text({ max: 60, description: 'client_id' })
  id!: string;

  @Text({ max: 500, description: 'Why; kept by the audit trail' })
  reason!: string;
}

/** The secret is shown once. */
export class CreatedClient {
  @Text()
  clientId!: string;

  @Text({ nullable: true, description: 'Null for a client that proves itself by its own key' })
  clientSecret!: string | null;

  @Nested(() => ClientView)
  client!: ClientView;
}

export const clientContracts = {
  listClients: rpc('identity.clients.list', ListClients, ClientPage),
  getClient: rpc('identity.clients.get', ByClientId, ClientView),
  createClient: rpc('identity.clients.create', CreateClient, CreatedClient, {
    writes: true,
    audits: 'identity.client-created',
  }),
  changeClient: rpc('identity.clients.change', ChangeClient, ClientView, {
    writes: true,
    audits: 'identity.client-changed',
  }),
  rotateClientSecret: rpc('identity.clients.rotate', RotateSecret, CreatedClient, {
    writes: true,
    audits: 'identity.client-secret-rotated',
  }),
  revokeClient: rpc('identity.clients.revoke', RevokeClient, ClientView, {
    writes: true,
    audits: 'identity.client-revoked',
  }),
} as const;
