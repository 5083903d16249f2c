import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** A person signed in on one browser. The opaque id is in the cookie alone; here is only its hash. */
@Entity('session')
@Unique('session_id_token_unique', ['idTokenHash'])
@Unique('session_public_id_unique', ['id'])
@Index('session_person', ['personId'])
@Index('session_expires', ['expiresAt'])
export class Session {
  @PrimaryColumn('text', { name: 'id_hash', primaryKeyConstraintName: 'session_pk' })
  idHash!: string;

  /** Its name in lists; it opens nothing. */
  @Column('uuid')
  id!: string;

  @ForeignKey(() => Person, { name: 'session_person_fk' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Of the ID token that opened it: one sign-in opens one session. */
  @Column('text', { name: 'id_token_hash' })
  idTokenHash!: string;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent!: string | null;

  /** Where it was last seen from, shortened. */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
