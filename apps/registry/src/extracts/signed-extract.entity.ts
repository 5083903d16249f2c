import { SignedPaperColumns } from '@selaras/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * An extract that came back signed. Rows are never changed: a better scan is a new row, and the entry may change or go
 * while the paper stays.
 */
@Entity('signed_extract')
@Index('signed_extract_of', ['applicationId', 'id'])
export class SignedExtract extends SignedPaperColumns {
  /** A v7: it grows with time. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signed_extract_pk' })
  id!: string;

  /** Null: an extract of a list. */
  @Column('uuid', { name: 'application_id', nullable: true })
  applicationId!: string | null;

  /** In words what it holds; of one entry its name and ID as they were. */
  @Column('text')
  covers!: string;

  @Column('text')
  number!: string;

  @Column('date')
  day!: string;
}
