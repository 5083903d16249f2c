import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Someone's session here, used to sign in to one application: what ends with the session, or before it. */
@Entity('application_sign_in')
@Unique('application_sign_in_grant_unique', ['grantId'])
@Index('application_sign_in_person', ['personId', 'clientId'], { where: 'ended_at IS NULL' })
@Index('application_sign_in_client', ['clientId'], { where: 'ended_at IS NULL' })
@Index('application_sign_in_ended', ['endedAt'], { where: 'ended_at IS NOT NULL' })
export class ApplicationSignIn {
  @PrimaryColumn('text', { name: 'session_hash', primaryKeyConstraintName: 'application_sign_in_pk' })
  sessionHash!: string;

  @PrimaryColumn('text', { name: 'client_id', primaryKeyConstraintName: 'application_sign_in_pk' })
  clientId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** The provider's grant that all its codes and tokens hang on. */
  @Column('text', { name: 'grant_id' })
  grantId!: string;

  /** The session's name towards the application (`sid`). */
  @Column('text')
  sid!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
