import { event, rpc } from './contract.js';
import { NoticeRaised } from './notices.contract.js';
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
  openAssessment: rpc('scoring.assessments.open', OpenAssessment, AssessmentView, {
    writes: true,
    audits: 'scoring.assessment-opened',
  }),
  getAssessment: rpc('scoring.assessments.get', ById, AssessmentView),
  assignIndicators: rpc('scoring.assessments.assign', AssignIndicators, ActOutcome, {
    writes: true,
    audits: 'scoring.indicators-assigned',
  }),
  getIndicator: rpc('scoring.indicators.get', ByIndicator, IndicatorView),
  answerIndicator: rpc('scoring.indicators.answer', AnswerIndicator, IndicatorView, {
    writes: true,
    audits: 'scoring.indicator-answered',
  }),
  addEvidence: rpc('scoring.evidence.add', AddEvidence, EvidenceView, {
    writes: true,
    audits: 'scoring.evidence-added',
  }),
  removeEvidence: rpc('scoring.evidence.remove', ByEvidence, Nothing, {
    writes: true,
    audits: 'scoring.evidence-removed',
  }),
  evidenceTicket: rpc('scoring.evidence.ticket', ByEvidence, DownloadTicket, {
    audits: 'scoring.evidence-ticket-given',
  }),
  redeemTicket: rpc('scoring.evidence.redeem', RedeemTicket, TicketedFile, {
    audits: 'scoring.evidence-downloaded',
  }),
  submitIndicators: rpc('scoring.assessments.submit', IndicatorSelection, ActOutcome, {
    writes: true,
    audits: 'scoring.indicators-submitted',
  }),
  releaseAssessment: rpc('scoring.assessments.release', IndicatorSelection, ActOutcome, {
    writes: true,
    audits: 'scoring.indicators-handed-over',
  }),
  reviewIndicators: rpc('scoring.assessments.review', ReviewIndicators, ActOutcome, {
    writes: true,
    audits: 'scoring.indicators-reviewed',
  }),
  approveAssessment: rpc('scoring.assessments.approve', ApproveAssessment, AssessmentResult, {
    writes: true,
    audits: 'scoring.assessment-approved',
  }),
  getResult: rpc('scoring.assessments.result', GetResult, AssessmentResult),
  inbox: rpc('scoring.inbox.list', Nothing, Inbox),
} as const;

export const scoringEvents = {
  resultReleased: event('scoring.result.released.v1', ReleasedResult),
  noticeRaised: event('scoring.notice.raised.v1', NoticeRaised),
} as const;
