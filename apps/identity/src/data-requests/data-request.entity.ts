import type { DataRequestKind, DataRequestState, RefusalGround } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** What a data subject asked for (Articles 6 to 11 UU 27/2022), and what was answered. */
@Entity('data_request')
@Unique('data_request_number', ['year', 'ordinal'])
@Index('data_request_state', ['state', 'id'])
@Index('data_request_of', ['personId', 'id'])
@Index('data_request_to_forget', ['decidedAt'], { where: 'forgotten_at IS NULL' })
export class DataRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'data_request_pk' })
  id!: string;

  @Column('integer')
  year!: number;

  /** Counts from 1 in each year. */
  @Column('integer')
  ordinal!: number;

  @Column('text')
  kind!: DataRequestKind;

  @Column('text')
  state!: DataRequestState;

  /** Null: somebody without an account. */
  @ForeignKey(() => Person, { name: 'data_request_person_fk' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'applicant_name' })
  applicantName!: string;

  @Column('text', { name: 'applicant_contact', nullable: true })
  applicantContact!: string | null;

  @Column('text', { name: 'identity_proof', nullable: true })
  identityProof!: string | null;

  @Column('text')
  details!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  ground!: RefusalGround | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** Until when the copy granted may be fetched. */
  @Column('timestamptz', { name: 'copy_until', nullable: true })
  copyUntil!: Date | null;

  @Column('text', { name: 'entered_by', nullable: true })
  enteredBy!: string | null;

  /** 0: told once; 1: told that a day is left; 2: told that the term has passed. */
  @Column('integer', { default: 0 })
  reminded!: number;

  /** What the applicant said of themselves is gone. */
  @Column('timestamptz', { name: 'forgotten_at', nullable: true })
  forgottenAt!: Date | null;

  @Column('integer')
  version!: number;
}
