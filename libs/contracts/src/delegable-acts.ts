import { identity } from './identity.contract.js';
import { registry } from './registry.contract.js';
import { DELEGABLE_ACTS, LEADER_ROLES, type DelegableAct, type Mandate, type Role } from './roles.js';
import { scoring } from './scoring.contract.js';

interface Delegable {
  /** The leaders who may let someone do it. */
  roles: readonly (typeof LEADER_ROLES)[number][];
  /** The questions it consists of. */
  subjects: readonly string[];
}

/** What each delegable act opens. Reading is always part of a mandate and needs no entry. */
export const DELEGABLE: Record<DelegableAct, Delegable> = {
  'open-assessment': { roles: ['coordinator'], subjects: [scoring.openAssessment.subject] },
  'assign-indicators': { roles: ['coordinator'], subjects: [scoring.assignIndicators.subject] },
  'answer-indicators': {
    roles: ['head-of-agency'],
    subjects: [scoring.answerIndicator.subject, scoring.addEvidence.subject, scoring.removeEvidence.subject],
  },
  'submit-indicators': { roles: ['head-of-agency'], subjects: [scoring.submitIndicators.subject] },
  'write-catalogue': {
    roles: ['head-of-agency'],
    subjects: [
      registry.createApplication.subject,
      registry.changeApplication.subject,
      registry.startImport.subject,
      registry.mapImportColumns.subject,
      registry.confirmImport.subject,
      registry.signExtract.subject,
    ],
  },
};

/** The acts a leader of this role may choose from. */
export const delegableActs = (role: Role): DelegableAct[] =>
  DELEGABLE_ACTS.filter((act) => (DELEGABLE[act].roles as readonly Role[]).includes(role));

/** Noted of the reader alone: whoever may read the leader's notices may say that they were read. */
const PART_OF_READING: readonly string[] = [identity.readNotice.subject, identity.readAllNotices.subject];

/** True when a mandate covers a question: any that only reads, and the acts chosen. */
export const mandateCovers = (
  { acts }: Mandate,
  { subject, writes }: { subject: string; writes: boolean },
): boolean =>
  !writes ||
  PART_OF_READING.includes(subject) ||
  acts.some((act) => DELEGABLE[act].subjects.includes(subject));
