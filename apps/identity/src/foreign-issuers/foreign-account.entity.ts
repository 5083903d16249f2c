import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** An account at a foreign issuer that signs one of our people in, because an administrator said so. */
@Entity('foreign_account')
@Unique('foreign_account_identifier_unique', ['issuer', 'identifier'])
@Unique('foreign_account_subject_unique', ['issuer', 'subject'])
@Index('foreign_account_person', ['personId'])
export class ForeignAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'foreign_account_pk' })
  id!: string;

  @ForeignKey(() => Person, { name: 'foreign_account_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** The issuer identifier (its URL): a key of the configuration may be given to another issuer later. */
  @Column('text')
  issuer!: string;

  /** The value of the claim that the configuration names. */
  @Column('text')
  identifier!: string;

  /** `sub` at the first sign-in; from then on it alone counts, so that an e-mail given to someone else opens nothing. */
  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('uuid', { name: 'linked_by' })
  linkedBy!: string;

  @Column('timestamptz', { name: 'linked_at', default: () => 'now()' })
  linkedAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
