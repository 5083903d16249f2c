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
}
