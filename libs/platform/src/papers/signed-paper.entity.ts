import type { RecognitionView, SigningMethod } from '@selaras/contracts';
import { Column } from 'typeorm';

/** What is kept of every signed paper that came back, whatever it is a paper of. Rows are never changed. */
export abstract class SignedPaperColumns {
  @Column('text')
  sha256!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('integer')
  size!: number;

  @Column('text')
  method!: SigningMethod;

  /** What its electronic signatures said when it came. */
  @Column('jsonb')
  recognition!: RecognitionView;

  /** As declared of wet ink. */
  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: string | null;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
