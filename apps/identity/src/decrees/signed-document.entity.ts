import type { RecognitionView, SigningMethod } from '@selaras/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed paper that came back. Rows are never changed: a better scan is a new row. */
@Entity('signed_document')
@Index('signed_document_of', ['kind', 'documentId', 'uploadedAt'])
export class SignedDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signed_document_pk' })
  id!: string;

  /** What it is the paper of: `decree`. */
  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('text')
  sha256!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('integer')
  size!: number;

  @Column('text')
  method!: SigningMethod;

  @Column('jsonb')
  recognition!: RecognitionView;

  /** As declared of wet ink. */
  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: string | null;

  @Column('integer', { name: 'concept_version', nullable: true })
  conceptVersion!: number | null;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
