import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** How far one sign-in has come. The browser is held to it by the provider's own interaction cookie. */
@Entity('sign_in_step')
@Unique('sign_in_step_state_unique', ['stateHash'])
@Index('sign_in_step_person', ['personId'])
@Index('sign_in_step_expires', ['expiresAt'])
export class SignInStep {
  @PrimaryColumn('text', { name: 'interaction_hash', primaryKeyConstraintName: 'sign_in_step_pk' })
  interactionHash!: string;

  /** Who has passed the first factor; null: nobody yet. */
  @ForeignKey(() => Person, { name: 'sign_in_step_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** `password`, or the key of the foreign issuer. */
  @Column('text')
  method!: string;

  /** The second factor as well: nothing is left to ask. */
  @Column('boolean', { default: false })
  passed!: boolean;

  /** Of a visit to a foreign issuer that is under way. */
  @Column('text', { name: 'state_hash', nullable: true })
  stateHash!: string | null;

  @Column('text', { name: 'sealed_request', nullable: true })
  sealedRequest!: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
