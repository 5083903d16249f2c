import { SignedPaperColumns } from '@selaras/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed paper that came back. Rows are never changed: a better scan is a new row. */
@Entity('signed_document')
@Index('signed_document_of', ['kind', 'documentId', 'uploadedAt'])
export class SignedDocument extends SignedPaperColumns {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signed_document_pk' })
  id!: string;

  /** What it is the paper of: `decree`. */
  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('integer', { name: 'concept_version', nullable: true })
  conceptVersion!: number | null;
}
