import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** The authenticator of a person (RFC 6238). */
@Entity('totp')
export class Totp {
  @ForeignKey(() => Person, { name: 'totp_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'totp_pk' })
  personId!: string;

  /** Encrypted; bound to the person. */
  @Column('text', { name: 'sealed_key' })
  sealedKey!: string;

  /** The time step of the last code taken: neither it nor an older one is taken again. */
  @Column('integer', { name: 'last_step' })
  lastStep!: number;

  @Column('timestamptz', { default: () => 'now()' })
  since!: Date;
}
