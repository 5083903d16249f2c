import type { SignInScope } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { RelyingParty } from '../relying-parties/relying-party.entity.js';

/** That a person lets an application know who they are, and how much of it. */
@Entity('consent')
@Index('consent_of_person', ['personId', 'givenAt', 'clientId'], { where: 'revoked_at IS NULL' })
@Index('consent_client', ['clientId'], { where: 'revoked_at IS NULL' })
export class Consent {
  @ForeignKey(() => Person, { name: 'consent_person_fk' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'consent_pk' })
  personId!: string;

  @ForeignKey(() => RelyingParty, { name: 'consent_client_fk' })
  @PrimaryColumn('text', { name: 'client_id', primaryKeyConstraintName: 'consent_pk' })
  clientId!: string;

  @Column('text', { array: true })
  scopes!: SignInScope[];

  /** The policy by which the person was not asked. */
  @Column('text', { nullable: true })
  policy!: string | null;

  @Column('timestamptz', { name: 'given_at', default: () => 'now()' })
  givenAt!: Date;

  @Column('timestamptz', { name: 'last_at', nullable: true })
  lastAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
