import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** A one-time link to set a password. Only its hash is kept. */
@Entity('activation')
@Index('activation_person', ['personId'])
@Index('activation_expires', ['expiresAt'])
export class Activation {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'activation_pk' })
  tokenHash!: string;

  @ForeignKey(() => Person, { name: 'activation_person_fk' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
