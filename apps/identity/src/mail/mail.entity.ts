import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** Where and how a person is written to. */
@Entity('person_contact')
@Check('person_contact_locale', `locale IN ('id', 'en')`)
export class PersonContact {
  @ForeignKey(() => Person, { name: 'person_contact_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_contact_pk' })
  personId!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { default: 'id' })
  locale!: 'id' | 'en';

  /** One summary per working day. */
  @Column('boolean', { default: true })
  digest!: boolean;

  /** The local day of the last summary: never two for one day. */
  @Column('date', { name: 'digest_day', nullable: true })
  digestDay!: string | null;

  /** What the mail server said when it refused the address for good; null again when the address changes. */
  @Column('text', { nullable: true })
  refused!: string | null;
}

export type MailState = 'waiting' | 'sent' | 'failed' | 'expired' | 'dropped';

/** A letter on its way. The address is looked up when it is sent, so nothing personal is copied here. */
@Entity('mail_message')
@Check('mail_message_state', `state IN ('waiting', 'sent', 'failed', 'expired', 'dropped')`)
@Check('mail_message_link', `state = 'waiting' OR sealed_link IS NULL`)
@Index('mail_message_waiting', ['nextAttemptAt', 'id'], { where: `state = 'waiting'` })
@Index('mail_message_failed', ['id'], { where: `state = 'failed'` })
@Index('mail_message_created', ['createdAt'])
@Index('mail_message_person', ['personId'])
export class MailMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_message_pk' })
  id!: string;

  @ForeignKey(() => Person, { name: 'mail_message_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  letter!: string;

  /** JSON; never a secret. */
  @Column('text')
  params!: string;

  /** The one-time address, encrypted; taken away as soon as the letter no longer waits. */
  @Column('text', { name: 'sealed_link', nullable: true })
  sealedLink!: string | null;

  @Column('text', { default: 'waiting' })
  state!: MailState;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;
}
