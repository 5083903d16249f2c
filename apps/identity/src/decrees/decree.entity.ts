import type { DecreeContent } from '@selaras/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Holding } from '../positions/holding.entity.js';

/** The decree (SK) by which a person holds a position: a concept until the signed paper has come back. */
@Entity('decree')
export class Decree {
  @ForeignKey(() => Holding, { name: 'decree_holding_fk' })
  @PrimaryColumn('uuid', { name: 'holding_id', primaryKeyConstraintName: 'decree_pk' })
  holdingId!: string;

  @Column('text')
  state!: 'draft' | 'signed';

  @Column('jsonb')
  content!: DecreeContent;

  /** Counts the concepts that were taken out and differ from each other; 0: none yet. */
  @Column('integer', { name: 'concept_version' })
  conceptVersion!: number;

  @Column('text', { name: 'concept_sha256', nullable: true })
  conceptSha256!: string | null;

  @Column('timestamptz', { name: 'concept_made_at', nullable: true })
  conceptMadeAt!: Date | null;

  @Column('uuid', { name: 'signed_id', nullable: true })
  signedId!: string | null;

  @Column('integer')
  version!: number;
}
