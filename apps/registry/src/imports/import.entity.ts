import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One spreadsheet on its way into the catalogue. */
@Entity('import')
@Index('import_open', ['status'], { where: `status IN ('reading', 'applying')` })
export class ImportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_pk' })
  id!: string;

  @Column('text')
  status!: string;

  /** Who started it: the rights the dry run checks, also when it is read again after a crash. */
  @Column('jsonb')
  caller!: object;

  @Column('uuid', { name: 'default_agency_id', nullable: true })
  defaultAgencyId!: string | null;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { name: 'file_sha256' })
  fileSha256!: string;

  /** Where the table is in the file and which column fills which field; null until read once. */
  @Column('jsonb', { nullable: true })
  layout!: object | null;

  @Column('jsonb', { nullable: true })
  failure!: object | null;

  @Column('jsonb')
  summary!: object;

  /** Who confirmed it and how; null before. */
  @Column('jsonb', { nullable: true })
  confirmation!: object | null;

  @Column('jsonb', { nullable: true })
  receipt!: object | null;

  /** Times the work in the background was begun: a file that brings the process down is not tried for ever. */
  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
