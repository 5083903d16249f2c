import type { SignInScope } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SignInApplication } from './sign-in-application.entity.js';

/** An application of the catalogue that signs people in here. */
@Entity('relying_party')
@Index('relying_party_application', ['applicationId'])
@Index('relying_party_expires', ['expiresAt'], { where: 'revoked_at IS NULL' })
export class RelyingParty {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'relying_party_pk' })
  id!: string;

  @ForeignKey(() => SignInApplication, { name: 'relying_party_application_fk' })
  @Column('uuid', { name: 'application_id' })
  applicationId!: string;

  @Column('text', { name: 'redirect_uris', array: true })
  redirectUris!: string[];

  @Column('text', { name: 'post_logout_uris', array: true })
  postLogoutUris!: string[];

  @Column('text', { name: 'back_channel_logout_uri', nullable: true })
  backChannelLogoutUri!: string | null;

  @Column('text')
  proof!: string;

  @Column('jsonb', { name: 'public_keys', nullable: true })
  publicKeys!: object | null;

  @Column('text', { name: 'signing_algorithm' })
  signingAlgorithm!: string;

  @Column('text', { array: true })
  scopes!: SignInScope[];

  @Column('boolean')
  refresh!: boolean;

  /** The policy by which nobody is asked; null: everybody is. */
  @Column('text', { name: 'preconsent_reason', nullable: true })
  preconsentReason!: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
