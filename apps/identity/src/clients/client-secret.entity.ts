import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The hash of a secret of a machine or a relying party. During a rotation a client has two. */
@Entity('client_secret')
@Index('client_secret_client', ['clientId'])
export class ClientSecret {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_secret_pk' })
  id!: string;

  @Column('text', { name: 'client_id' })
  clientId!: string;

  @Column('text', { name: 'secret_hash' })
  secretHash!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Null: until the next one is made. */
  @Column('timestamptz', { name: 'good_until', nullable: true })
  goodUntil!: Date | null;
}
