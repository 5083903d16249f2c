import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the OpenID provider remembers between two requests: interactions, codes, grants. */
@Entity('oidc_payload')
@Index('oidc_payload_grant', ['grantId'], { where: 'grant_id IS NOT NULL' })
@Index('oidc_payload_uid', ['uid'], { where: 'uid IS NOT NULL' })
@Index('oidc_payload_expires', ['expiresAt'])
export class OidcPayload {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'oidc_payload_pk' })
  model!: string;

  @PrimaryColumn('text', { name: 'id_hash', primaryKeyConstraintName: 'oidc_payload_pk' })
  idHash!: string;

  @Column('jsonb')
  payload!: object;

  @Column('text', { name: 'grant_id', nullable: true })
  grantId!: string | null;

  @Column('text', { nullable: true })
  uid!: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
