import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Direction } from '../streams/stream.entity.js';

/**
 * What an entry says, apart from its proof: body, salt and title may be cleared by a purging role when their time is
 * over, and the chain still verifies. The app role itself may only add rows.
 */
@Entity('entry_body')
export class EntryBody {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'entry_body_pk' })
  direction!: Direction;

  @PrimaryColumn('text', { name: 'peer_code', primaryKeyConstraintName: 'entry_body_pk' })
  peerCode!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'entry_body_pk' })
  sequence!: number;

  @Column('bytea', { nullable: true })
  body!: Buffer | null;

  @Column('bytea', { nullable: true })
  salt!: Buffer | null;

  @Column('text', { nullable: true })
  title!: string | null;
}
