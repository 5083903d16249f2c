import { AuditEntry, AuditSeal, AuditWaiting } from '../audit/audit.entities.js';
import { JobState } from '../jobs/job-state.entity.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fact waiting for the relay, or published within the last 30 days. */
@Entity('outbox')
@Index('outbox_waiting', ['position'], { where: 'published_at IS NULL' })
@Index('outbox_published', ['publishedAt'])
export class OutboxRow {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pk',
  })
  position!: string;

  @Column('uuid')
  id!: string;

  @Column('text')
  type!: string;

  @Column('text')
  payload!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}

/** A message whose effect has been committed. */
@Entity('inbox')
@Index('inbox_received', ['receivedAt'])
export class InboxRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'inbox_pk' })
  consumer!: string;

  @PrimaryColumn('uuid', { name: 'message_id', primaryKeyConstraintName: 'inbox_pk' })
  messageId!: string;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;
}

/** The answer already given under a key. */
@Entity('idempotency')
@Index('idempotency_created', ['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  caller!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  subject!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  key!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column('text', { nullable: true })
  response!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** What identity last said of an agency. */
@Entity('agency_copy')
export class AgencyCopy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_copy_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'short_name' })
  shortName!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('integer')
  version!: number;
}

export const PLATFORM_ENTITIES = [
  OutboxRow,
  InboxRow,
  IdempotencyRow,
  AuditEntry,
  AuditSeal,
  AuditWaiting,
  JobState,
];
