import { event, rpc } from './contract.js';
import { ById, DownloadTicket, Nothing, PageRequest, RedeemTicket, TicketedFile } from './common.contract.js';
import {
  ByEdition,
  ComputeIndex,
  ComputedIndex,
  InstrumentList,
  InstrumentView,
} from './scoring.instruments.js';
import { AssessmentPage, AssessmentView, AssignIndicators, OpenAssessment } from './scoring.assessments.js';
import {
  AddEvidence,
  AnswerIndicator,
  ByEvidence,
  ByIndicator,
  EvidenceView,
  IndicatorView,
} from './scoring.indicators.js';
import {
  ActOutcome,
  ApproveAssessment,
  AssessmentResult,
  GetResult,
  Inbox,
  IndicatorSelection,
  ReleasedResult,
  ReviewIndicators,
} from './scoring.acts.js';

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
