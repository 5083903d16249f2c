import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One change of one entry: the version it led to, who made it in which position, and what changed. Only ever added. */
@Entity('application_history')
@Index('application_history_person', ['byId', 'applicationId', 'version'])
export class ApplicationHistoryRow {
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'application_history_pk' })
  applicationId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'application_history_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'by_id' })
  byId!: string;

  @Column('text', { name: 'by_name' })
  byName!: string;

  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text')
  action!: string;

  @Column('jsonb')
  changes!: object;
}
