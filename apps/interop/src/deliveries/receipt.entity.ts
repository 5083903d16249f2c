import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A receiver's signed word that it holds our stream up to this sequence. Append-only. */
@Entity('receipt')
export class ReceiptRow {
  @PrimaryColumn('text', { name: 'peer_code', primaryKeyConstraintName: 'receipt_pk' })
  peerCode!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'receipt_pk' })
  sequence!: number;

  @Column('bytea')
  receipt!: Buffer;

  @Column('bytea')
  signature!: Buffer;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;
}
