import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One act or refused attempt. The app role may add rows and read them, nothing else. */
@Entity('audit_entry')
@Index('audit_entry_id', ['id'], { unique: true })
@Index('audit_entry_at', ['at', 'id'])
@Index('audit_entry_event', ['event', 'at', 'id'])
@Index('audit_entry_actor', ['actorId', 'at', 'id'])
@Index('audit_entry_object', ['objectId', 'at', 'id'])
@Index('audit_entry_refused', ['at', 'id'], { where: "outcome = 'refused'" })
export class AuditEntry {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_entry_pk',
  })
  position!: string;

  /** UUID version 7: entries of several services merge in the order of their making. */
  @Column('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  event!: string;

  /** `done`, or `refused` with the problem's code as the reason. */
  @Column('text')
  outcome!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { name: 'actor_name' })
  actorName!: string;

  @Column('text', { name: 'actor_position', nullable: true })
  actorPosition!: string | null;

  @Column('text', { name: 'object_kind', nullable: true })
  objectKind!: string | null;

  @Column('text', { name: 'object_id', nullable: true })
  objectId!: string | null;

  @Column('text', { name: 'object_name', nullable: true })
  objectName!: string | null;

  /** JSON text, kept as written: its bytes are part of the chain. */
  @Column('text', { nullable: true })
  before!: string | null;

  @Column('text', { nullable: true })
  after!: string | null;

  @Column('text', { nullable: true })
  origin!: string | null;

  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId!: string | null;
}

/** A link of the chain over the entries, made by the background sealer. */
@Entity('audit_seal')
@Index('audit_seal_entry', ['entryPosition'], { unique: true })
export class AuditSeal {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_seal_pk' })
  sequence!: string;

  @Column('bigint', { name: 'entry_position' })
  entryPosition!: string;

  /** SHA-256 over the previous link and the entry, lower-case hexadecimal. */
  @Column('text')
  hash!: string;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt!: Date;
}

/** An entry the sealer has not come to yet. */
@Entity('audit_waiting')
export class AuditWaiting {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_waiting_pk' })
  position!: string;
}
