import { Day, Flag, Identifier, Instant, JsonObject, NestedList, OneOf, Text, Whole } from './fields.js';
import { PREDICATE_BASES } from './scoring.instruments.js';

/** open → approved (index fixed) → released (sent to the province). */
export const ASSESSMENT_STATUSES = ['open', 'approved', 'released'] as const;

/** What one indicator waits for: operator, operator again, head of agency, internal assessor, nobody. */
export const INDICATOR_STATES = ['draft', 'revision', 'submitted', 'handed-over', 'accepted'] as const;

export class OpenAssessment {
  @Whole({ min: 2018, max: 2100 })
  year!: number;

  @Text({ max: 60 })
  edition!: string;

  @Day({ optional: true, nullable: true, description: 'Tenggat penilaian mandiri' })
  dueDate?: string | null;

  @OneOf(PREDICATE_BASES, { optional: true })
  predicateBasis?: 'rounded' | 'unrounded';
}

export class AssessmentSummary {
  @Identifier()
  id!: string;

  @Whole()
  year!: number;

  @Text()
  edition!: string;

  @Text()
  label!: string;

  @Text()
  title!: string;

  @OneOf(ASSESSMENT_STATUSES)
  status!: string;

  @Day({ nullable: true })
  dueDate!: string | null;

  @Whole({
    min: Number.MIN_SAFE_INTEGER,
    nullable: true,
    description:
      'Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data',
  })
  workingDaysLeft!: number | null;

  @Whole()
  indicatorCount!: number;

  @Whole({ description: 'Indicators with a level' })
  answeredCount!: number;

  @Whole()
  acceptedCount!: number;

  @Text({ nullable: true, description: 'Fixed at approval' })
  index!: string | null;

  @Text({ nullable: true })
  predicate!: string | null;

  @Instant({ nullable: true })
  approvedAt!: string | null;

  @Instant({ nullable: true })
  releasedAt!: string | null;
}

export class AssessmentPage {
  @NestedList(() => AssessmentSummary)
  items!: AssessmentSummary[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class BoardIndicator {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text()
  aspectCode!: string;

  @Text()
  weight!: string;

  @OneOf(INDICATOR_STATES)
  state!: string;

  @Text({ nullable: true, description: 'Penilaian mandiri' })
  level!: string | null;

  @Text({ nullable: true, description: 'Asesor internal' })
  assessorLevel!: string | null;

  @Whole()
  evidenceCount!: number;

  @Identifier({ nullable: true })
  agencyId!: string | null;

  @Text({ nullable: true })
  agencyName!: string | null;

  @Flag({ description: 'The caller may answer it now' })
  mine!: boolean;

  @Whole({ min: 1 })
  version!: number;
}

export class AssessmentView extends AssessmentSummary {
  @JsonObject({ description: 'Aspects (and domains) of the edition, in order' })
  structure!: Record<string, unknown>;

  @NestedList(() => BoardIndicator)
  indicators!: BoardIndicator[];
}

export class Assignment {
  @Text({ max: 20 })
  code!: string;

  @Identifier({ nullable: true })
  agencyId!: string | null;
}

export class AssignIndicators {
  @Identifier()
  id!: string;

  @NestedList(() => Assignment)
  assignments!: Assignment[];
}
