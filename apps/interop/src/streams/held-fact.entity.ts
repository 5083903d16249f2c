import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fact that waits for its stream: nothing is added before the receiver has named the last entry it holds. */
@Entity('held_fact')
@Index('held_fact_peer', ['peerCode', 'position'])
export class HeldFact {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'held_fact_pk',
  })
  position!: string;

  @Column('text', { name: 'peer_code' })
  peerCode!: string;

  /** JSON text. */
  @Column('text')
  fact!: string;
}
