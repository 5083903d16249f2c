import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

export type LinkPurpose = 'invitation' | 'reset';

/** A one-time link to set a password. Only its hash is kept. */
@Entity('activation')
@Check('activation_purpose', `purpose IN ('invitation', 'reset')`)
@Index('activation_person', ['personId'])
@Index('activation_expires', ['expiresAt'])
export class Activation {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'activation_pk' })
  tokenHash!: string;

  @ForeignKey(() => Person, { name: 'activation_person_fk' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** An invitation opens while there is no password, a reset while there is one. */
  @Column('text', { default: 'invitation' })
  purpose!: LinkPurpose;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
