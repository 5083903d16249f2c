import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the dry run says of one row of a sheet, and what it would write. */
@Entity('import_row')
@Index('import_row_by_outcome', ['importId', 'outcome', 'row'])
export class ImportRowEntity {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_row_pk' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_row_pk' })
  row!: number;

  @Column('text')
  outcome!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'application_id', nullable: true })
  applicationId!: string | null;

  /** The version the changes were worked out against. */
  @Column('integer', { name: 'application_version', nullable: true })
  applicationVersion!: number | null;

  @Column('jsonb')
  reasons!: object;

  @Column('jsonb')
  changes!: object;

  /** Field → value to write. */
  @Column('jsonb')
  entry!: object;
}
