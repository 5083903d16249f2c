import { event, rpc } from './contract.js';
import {
  ById,
  DownloadTicket,
  Nothing,
  PageRequest,
  RedeemTicket,
  StagedFile,
  TicketedFile,
} from './common.contract.js';
import {
  Day,
  DecimalText,
  Flag,
  Identifier,
  Instant,
  JsonObject,
  LongText,
  Nested,
  NestedList,
  OneOf,
  Text,
  Texts,
  Whole,
} from './fields.js';

export const PREDICATE_BASES = ['rounded', 'unrounded'] as const;

/** An instrument in one line: the label people see ("SPBE", "Pemdi") comes from here, never from code. */
export class InstrumentSummary {
  @Text({ description: 'e.g. pemdi-2026' })
  edition!: string;

  @Text()
  title!: string;

  @Text({ description: 'SPBE or Pemdi' })
  label!: string;

  @Text({ description: 'Legal basis' })
  regulation!: string;

  @Whole()
  indicatorCount!: number;
}

export class InstrumentList {
  @NestedList(() => InstrumentSummary)
  items!: InstrumentSummary[];
}

export class ByEdition {
  @Text({ max: 60 })
  edition!: string;
}

/** The whole instrument as `libs/maturity` holds it. */
export class InstrumentView {
  @Text()
  edition!: string;

  @JsonObject({
    description: 'Scale, predicates, domains, aspects, indicators with criteria per level, sources',
  })
  instrument!: Record<string, unknown>;
}

/** Levels by indicator code: numbers or decimal strings, read as decimal text. */
export class ComputeIndex extends ByEdition {
  @JsonObject({
    values: { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }] },
    example: { '1': 3, '2': '2.5' },
    description: 'Indicator code → level; absent or null: unanswered',
  })
  levels!: Record<string, number | string | null>;

  @OneOf(PREDICATE_BASES, { optional: true, description: 'The edition’s own when absent' })
  predicateBasis?: 'rounded' | 'unrounded';
}

export class IndicatorIndex {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text({ description: 'Decimal text' })
  level!: string;

  @Text({ description: 'Percent of the whole: decimal text, or a fraction where it has no finite decimals' })
  weight!: string;

  @OneOf(['answered', 'unanswered', 'not-applicable'])
  status!: string;

  @Text({ description: 'weight × level ÷ 100, four decimals' })
  contribution!: string;
}

export class AspectIndex {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text()
  weight!: string;

  @Text({ description: 'Two decimals' })
  index!: string;

  @Text({ description: 'a/b' })
  exactIndex!: string;

  @NestedList(() => IndicatorIndex)
  indicators!: IndicatorIndex[];
}

export class DomainIndex {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text()
  weight!: string;

  @Text()
  index!: string;

  @Text()
  exactIndex!: string;

  @NestedList(() => AspectIndex)
  aspects!: AspectIndex[];
}

export class IndexAssumption {
  @Text()
  code!: string;

  @Text()
  id!: string;

  @Text()
  en!: string;
}

export class ComputedIndex {
  @Text()
  edition!: string;

  @Text({ description: 'Two decimals, half-up', example: '3.31' })
  index!: string;

  @Text({ description: 'The exact value as a fraction', example: '331/100' })
  exactIndex!: string;

  @Text({ description: 'Predikat' })
  predicate!: string;

  @OneOf(PREDICATE_BASES)
  predicateBasis!: string;

  @Flag({ description: 'True while an indicator is unanswered' })
  provisional!: boolean;

  @Texts({ description: 'Codes counted at the scale’s minimum' })
  unanswered!: string[];

  @NestedList(() => IndexAssumption)
  assumptions!: IndexAssumption[];

  @NestedList(() => DomainIndex, { optional: true, description: 'Absent for instruments without domains' })
  domains?: DomainIndex[];

  @NestedList(() => AspectIndex, { optional: true, description: 'Present for instruments without domains' })
  aspects?: AspectIndex[];

  @JsonObject({ optional: true, description: 'Set when rounding decides the predicate' })
  nearThreshold?: Record<string, unknown>;
}

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

export const scoring = {
  listInstruments: rpc('scoring.instruments.list', Nothing, InstrumentList),
  getInstrument: rpc('scoring.instruments.get', ByEdition, InstrumentView),
  computeIndex: rpc('scoring.instruments.compute', ComputeIndex, ComputedIndex),
  listAssessments: rpc('scoring.assessments.list', PageRequest, AssessmentPage),
  openAssessment: rpc('scoring.assessments.open', OpenAssessment, AssessmentView, { writes: true }),
  getAssessment: rpc('scoring.assessments.get', ById, AssessmentView),
  assignIndicators: rpc('scoring.assessments.assign', AssignIndicators, ActOutcome, { writes: true }),
  getIndicator: rpc('scoring.indicators.get', ByIndicator, IndicatorView),
  answerIndicator: rpc('scoring.indicators.answer', AnswerIndicator, IndicatorView, { writes: true }),
  addEvidence: rpc('scoring.evidence.add', AddEvidence, EvidenceView, { writes: true }),
  removeEvidence: rpc('scoring.evidence.remove', ByEvidence, Nothing, { writes: true }),
  evidenceTicket: rpc('scoring.evidence.ticket', ByEvidence, DownloadTicket),
  redeemTicket: rpc('scoring.evidence.redeem', RedeemTicket, TicketedFile),
  submitIndicators: rpc('scoring.assessments.submit', IndicatorSelection, ActOutcome, { writes: true }),
  releaseAssessment: rpc('scoring.assessments.release', IndicatorSelection, ActOutcome, { writes: true }),
  reviewIndicators: rpc('scoring.assessments.review', ReviewIndicators, ActOutcome, { writes: true }),
  approveAssessment: rpc('scoring.assessments.approve', ApproveAssessment, AssessmentResult, {
    writes: true,
  }),
  getResult: rpc('scoring.assessments.result', GetResult, AssessmentResult),
  inbox: rpc('scoring.inbox.list', Nothing, Inbox),
} as const;

export const scoringEvents = {
  resultReleased: event('scoring.result.released.v1', ReleasedResult),
} as const;
