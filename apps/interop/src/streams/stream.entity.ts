import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Direction = 'outgoing' | 'incoming';

/** The head of one stream: whoever adds an entry locks this row, so sequences have no gaps. */
@Entity('stream')
export class Stream {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stream_pk' })
  direction!: Direction;

  @PrimaryColumn('text', { name: 'peer_code', primaryKeyConstraintName: 'stream_pk' })
  peerCode!: string;

  @Column('integer', { name: 'last_sequence', default: 0 })
  lastSequence!: number;

  /** SHA-256 of the last header's bytes; of the genesis text while there is none. */
  @Column('bytea', { name: 'head_hash' })
  headHash!: Buffer;

  /** False after a restore, until the receiver has named the last entry it holds: nothing is added meanwhile. */
  @Column('boolean', { default: true })
  confirmed!: boolean;

  /** When the rows here were restored from a backup; what became true before it was lost, or is in the stream. */
  @Column('timestamptz', { name: 'restored_at', nullable: true })
  restoredAt!: Date | null;

  /** The entries that were fetched back from the receiver after a restore: what they say is not in our own data. */
  @Column('integer', { name: 'recovered_from', nullable: true })
  recoveredFrom!: number | null;

  @Column('integer', { name: 'recovered_to', nullable: true })
  recoveredTo!: number | null;
}
