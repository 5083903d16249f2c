import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** A code that stands in for the authenticator, once. Only its hash is kept. */
@Entity('recovery_code')
export class RecoveryCode {
  @ForeignKey(() => Person, { name: 'recovery_code_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'recovery_code_pk' })
  personId!: string;

  @PrimaryColumn('text', { name: 'code_hash', primaryKeyConstraintName: 'recovery_code_pk' })
  codeHash!: string;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
