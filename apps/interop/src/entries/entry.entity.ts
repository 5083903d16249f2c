import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Direction } from '../streams/stream.entity.js';

/** The proof of one entry, exact bytes. Append-only: the app role may not change or remove it. */
@Entity('entry')
@Index('entry_object', ['direction', 'peerCode', 'objectId', 'kind', 'version'])
export class Entry {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'entry_pk' })
  direction!: Direction;

  @PrimaryColumn('text', { name: 'peer_code', primaryKeyConstraintName: 'entry_pk' })
  peerCode!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'entry_pk' })
  sequence!: number;

  @Column('bytea')
  header!: Buffer;

  @Column('bytea')
  hash!: Buffer;

  @Column('bytea')
  signature!: Buffer;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'object_id' })
  objectId!: string;

  @Column('integer')
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
