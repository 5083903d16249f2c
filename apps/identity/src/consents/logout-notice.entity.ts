import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An application is to be told that someone has signed out. */
@Entity('logout_notice')
@Index('logout_notice_due', ['nextAt'], { where: 'settled_at IS NULL' })
@Index('logout_notice_settled', ['settledAt'], { where: 'settled_at IS NOT NULL' })
export class LogoutNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'logout_notice_pk' })
  id!: string;

  @Column('text', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  sid!: string;

  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { name: 'next_at', default: () => 'now()' })
  nextAt!: Date;

  /** Delivered, or given up. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: string | null;
}
