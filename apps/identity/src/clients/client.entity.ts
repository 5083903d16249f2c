import type { Scope } from '@selaras/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A machine that may sign in by itself. */
@Entity('api_client')
@Index('api_client_by_name', { synchronize: false })
@Index('api_client_expires', ['expiresAt'], { where: 'revoked_at IS NULL' })
export class ApiClient {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'api_client_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  purpose!: string;

  /** The agency that answers for it; null for what was made before this was asked. */
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId!: string | null;

  /** Cut to this agency and those below it. */
  @Column('uuid', { name: 'only_agency_id', nullable: true })
  onlyAgencyId!: string | null;

  @Column('text', { array: true })
  scopes!: Scope[];

  /** CIDR blocks it may come from; empty: anywhere. */
  @Column('text', { array: true })
  sources!: string[];

  @Column('text')
  proof!: string;

  @Column('jsonb', { name: 'public_keys', nullable: true })
  publicKeys!: object | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

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
