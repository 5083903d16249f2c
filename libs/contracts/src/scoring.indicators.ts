import { StagedFile } from './common.contract.js';
import {
  DecimalText,
  Day,
  Flag,
  Identifier,
  Instant,
  LongText,
  Nested,
  NestedList,
  OneOf,
  Text,
  Texts,
  Whole,
} from './fields.js';
import { ASSESSMENT_STATUSES, BoardIndicator } from './scoring.assessments.js';

export class ByIndicator {
  @Identifier({ description: 'The assessment' })
  id!: string;

  @Text({ max: 20 })
  code!: string;
}

export class AnswerIndicator extends ByIndicator {
  @Whole({
    min: 1,
    optional: true,
    description: 'The version this answer was made from; absent: whatever stands',
  })
  version?: number;

  @DecimalText({ optional: true, nullable: true, description: 'Decimal text or number; null clears' })
  level?: string | null;

  @LongText({ optional: true, description: 'FAKTA: document, number, article, page, evidence file' })
  facts?: string;

  @LongText({ optional: true, description: 'ANALISIS: why the criteria of the level are met' })
  analysis?: string;
}

export class EvidenceView {
  @Identifier()
  id!: string;

  @Text()
  code!: string;

  @Text({ max: 255 })
  fileName!: string;

  @Text()
  mediaType!: string;

  @Whole()
  size!: number;

  @Text({ max: 64 })
  sha256!: string;

  @Instant()
  uploadedAt!: string;

  @Text()
  uploadedBy!: string;
}

export class LevelCriteria {
  @Text()
  level!: string;

  @Text({ blank: true })
  name!: string;

  @Text({ max: 10_000, blank: true })
  criteria!: string;

  @Text({ max: 10_000, nullable: true })
  fulfilment!: string | null;

  @Text({ max: 10_000, nullable: true })
  evidence!: string | null;
}

export class IndicatorEvent {
  @Instant()
  at!: string;

  @Text()
  by!: string;

  @Text({ nullable: true })
  position!: string | null;

  @OneOf([
    'answered',
    'assigned',
    'evidence-added',
    'evidence-removed',
    'submitted',
    'handed-over',
    'accepted',
    'returned',
  ])
  action!: string;

  @Text({ nullable: true })
  level!: string | null;

  @LongText({ nullable: true })
  note!: string | null;
}

export class IndicatorView extends BoardIndicator {
  @Identifier()
  assessmentId!: string;

  @OneOf(ASSESSMENT_STATUSES)
  assessmentStatus!: string;

  @Text()
  edition!: string;

  @Text()
  label!: string;

  @Text()
  aspectName!: string;

  @Text({ nullable: true, max: 5_000 })
  question!: string | null;

  @Text({ nullable: true, max: 10_000, description: 'Set while the text of the criteria is provisional' })
  criteriaNote!: string | null;

  @NestedList(() => LevelCriteria)
  levels!: LevelCriteria[];

  @Flag({ description: 'The scale takes decimals' })
  decimalLevels!: boolean;

  @LongText()
  facts!: string;

  @LongText()
  analysis!: string;

  @LongText({ nullable: true, description: 'What the internal assessor wrote last' })
  reviewNote!: string | null;

  @NestedList(() => EvidenceView)
  evidence!: EvidenceView[];

  @NestedList(() => IndicatorEvent)
  history!: IndicatorEvent[];

  @Text({ nullable: true })
  previousCode!: string | null;

  @Text({ nullable: true })
  nextCode!: string | null;

  @Texts({ description: 'What the caller may do now: answer, submit, release, review' })
  allowed!: string[];

  @Day({ nullable: true })
  dueDate!: string | null;

  @Whole({
    min: Number.MIN_SAFE_INTEGER,
    nullable: true,
    description:
      'Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data',
  })
  workingDaysLeft!: number | null;
}

export class AddEvidence extends ByIndicator {
  @Nested(() => StagedFile)
  file!: StagedFile;
}

export class ByEvidence {
  @Identifier({ description: 'The assessment' })
  id!: string;

  @Identifier()
  evidenceId!: string;
}
