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
import { ComputedIndex } from './scoring.instruments.js';
import { ASSESSMENT_STATUSES, AssessmentSummary } from './scoring.assessments.js';

/** Which indicators an act is about; absent: every one that is ready for it and that the caller may act on. */
export class IndicatorSelection {
  @Identifier({ description: 'The assessment' })
  id!: string;

  @Texts({ optional: true, max: 20, description: 'Indicator codes' })
  codes?: string[];
}

export class ReviewDecision {
  @Text({ max: 20 })
  code!: string;

  @OneOf(['accepted', 'revision'])
  outcome!: 'accepted' | 'revision';

  @DecimalText({
    optional: true,
    nullable: true,
    description: 'The assessor’s level; the operator’s when absent',
  })
  level?: string | null;

  @LongText({ optional: true, description: 'Required for a revision' })
  note?: string;
}

export class ReviewIndicators {
  @Identifier()
  id!: string;

  @NestedList(() => ReviewDecision)
  decisions!: ReviewDecision[];
}

export class ApproveAssessment {
  @Identifier()
  id!: string;

  @Flag({ optional: true, description: 'Approve although indicators are open: the index stays provisional' })
  acceptProvisional?: boolean;
}

/** What an act changed. */
export class ActOutcome {
  @Identifier()
  id!: string;

  @OneOf(ASSESSMENT_STATUSES)
  status!: string;

  @Texts({ description: 'Indicators it moved' })
  codes!: string[];
}

export class GetResult {
  @Identifier()
  id!: string;

  @OneOf(['self', 'assessor'], { optional: true, description: 'Which scores; the assessor’s when absent' })
  stage?: 'self' | 'assessor';
}

export class AssessmentResult extends AssessmentSummary {
  @OneOf(['self', 'assessor'])
  stage!: string;

  @Flag({ description: 'True: the index as approved; false: as it stands now' })
  fixed!: boolean;

  @Instant({ description: 'As-of' })
  asOf!: string;

  @Nested(() => ComputedIndex)
  result!: ComputedIndex;

  @Nested(() => ComputedIndex, { nullable: true, description: 'The other stage, to compare' })
  other!: ComputedIndex | null;
}

/** One thing a person owes; every service answers in this form and Beranda shows them together. */
export class InboxItem {
  @OneOf(['answer', 'revise', 'release', 'review', 'assign', 'approve', 'send'])
  kind!: string;

  @Identifier({ description: 'The assessment' })
  id!: string;

  @Text({ nullable: true })
  code!: string | null;

  @Text()
  title!: string;

  @Text({ nullable: true, description: 'Reason or note' })
  note!: string | null;

  @Text({ nullable: true, description: 'Who it comes from' })
  from!: string | null;

  @Day({ nullable: true })
  due!: string | null;

  @Whole({
    min: Number.MIN_SAFE_INTEGER,
    nullable: true,
    description:
      'Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data',
  })
  workingDaysLeft!: number | null;

  @Whole({ description: 'How many things this line stands for' })
  count!: number;
}

export class Inbox {
  @NestedList(() => InboxItem)
  items!: InboxItem[];

  @Flag({ description: 'True: there is more than is listed' })
  more!: boolean;
}

/** What goes up to the province: the approved index, never drafts, comments or evidence. */
export class ReleasedResult {
  @Identifier()
  assessmentId!: string;

  @Whole()
  year!: number;

  @Text()
  edition!: string;

  @Text()
  label!: string;

  @Whole({ min: 1 })
  version!: number;

  @Instant()
  approvedAt!: string;

  @Instant()
  releasedAt!: string;

  @Nested(() => ComputedIndex)
  result!: ComputedIndex;
}
