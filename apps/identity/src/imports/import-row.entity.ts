import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { KeptReason, RowOutcome } from './import-reasons.js';
import { PeopleImport } from './import.entity.js';

/** One row of a sheet as judged. Its texts are judged anew when the import is confirmed. */
@Entity('people_import_row')
@Index('people_import_row_outcome', ['importId', 'outcome', 'row'])
export class PeopleImportRow {
  @ForeignKey(() => PeopleImport, { name: 'people_import_row_import_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'people_import_row_pk' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'people_import_row_pk' })
  row!: number;

  @Column('text')
  outcome!: RowOutcome;

  @Column('text')
  name!: string;

  @Column('jsonb')
  reasons!: KeptReason[];

  /** Field → [before, after]. */
  @Column('jsonb')
  changes!: Record<string, [string | null, string | null]>;

  @Column('jsonb')
  texts!: Record<string, string>;

  /** Made by this row; null once the link was handed over. */
  @Column('uuid', { name: 'made_person_id', nullable: true })
  madePersonId!: string | null;
}
