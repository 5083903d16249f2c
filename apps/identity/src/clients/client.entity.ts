import type { Scope } from '@selaras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A machine that may sign in by itself. */
@Entity('api_client')
export class ApiClient {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'api_client_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'secret_hash' })
  secretHash!: string;

  @Column('text', { array: true })
  scopes!: Scope[];

  @Column('boolean')
  active!: boolean;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
