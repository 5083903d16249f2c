import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';

/** One file that supports an answer; its bytes lie in the object store under their SHA-256. */
@Entity('evidence')
@Unique('evidence_content', ['assessmentId', 'code', 'sha256'])
@Index('evidence_bytes', ['sha256'])
export class Evidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pk' })
  id!: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId!: string;

  @Column('text')
  code!: string;

  @ManyToOne(() => IndicatorAnswer)
  @JoinColumn([
    {
      name: 'assessment_id',
      referencedColumnName: 'assessmentId',
      foreignKeyConstraintName: 'evidence_answer',
    },
    { name: 'code', referencedColumnName: 'code', foreignKeyConstraintName: 'evidence_answer' },
  ])
  answer?: IndicatorAnswer;

  @Column('text')
  sha256!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' })
  uploadedAt!: Date;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;
}

/** A right to download one file once, known by the SHA-256 of the ticket: the ticket itself is stored nowhere. */
@Entity('download_ticket')
@Index('download_ticket_evidence_id', ['evidenceId'])
@Index('download_ticket_expires', ['expiresAt'])
export class DownloadTicketRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'download_ticket_pk' })
  hash!: string;

  @Column('uuid', { name: 'evidence_id' })
  evidenceId!: string;

  @ManyToOne(() => Evidence, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'evidence_id', foreignKeyConstraintName: 'download_ticket_evidence' })
  evidence?: Evidence;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
