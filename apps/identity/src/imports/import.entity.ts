import type { ImportReceipt, ImportSummary, PeopleImportKind } from '@selaras/contracts';
import type { Layout } from '@selaras/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { KeptReason } from './import-reasons.js';

/** An import of agencies or people: its file, what was made of it, its receipt. */
@Entity('people_import')
@Index('people_import_created', ['createdAt'])
export class PeopleImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'people_import_pk' })
  id!: string;

  @Column('text')
  kind!: PeopleImportKind;

  @Column('text')
  status!: 'ready' | 'confirmed' | 'failed';

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { name: 'file_sha256' })
  fileSha256!: string;

  @Column('jsonb', { nullable: true })
  layout!: Layout | null;

  @Column('jsonb', { nullable: true })
  failure!: KeptReason | null;

  @Column('jsonb')
  summary!: ImportSummary;

  @Column('jsonb', { nullable: true })
  receipt!: ImportReceipt | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
