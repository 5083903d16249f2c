import type { NoticeRecipient, RaisedNotice, Role } from '@selaras/contracts';
import type { AssessmentStatus } from '../assessments/assessment.entity.js';
import { approvedTitle, taskTitle, type Stage, type TaskKind } from './notice-words.js';

/** Where an assessment stands, as far as people are told. */
export interface Standing {
  id: string;
  /** "SPBE 2026": the label comes from the edition. */
  name: string;
  status: AssessmentStatus;
  due: string | null;
  stage: Stage;
  /** Indicators by the agency they are assigned to and what they wait for. */
  waiting: { agencyId: string; kind: 'answer' | 'revise' | 'release' | 'review'; count: number }[];
  /** Not optional, and nobody's. */
  unassigned: number;
  /** Not accepted, and not optional and untouched. */
  open: number;
  index: string | null;
  predicate: string | null;
}

export interface Task {
  count: number;
  stage: Stage;
  due: string | null;
  notice: Omit<RaisedNotice, 'quiet'>;
}

const AGENCY_WORKERS: readonly Role[] = ['agency-operator', 'respondent'];

const to = (role: Role, agencyId: string | null = null): NoticeRecipient => ({
  personId: null,
  role,
  agencyId,
});

const RECIPIENTS: Record<TaskKind, (agencyId: string | null) => NoticeRecipient[]> = {
  answer: (agencyId) => AGENCY_WORKERS.map((role) => to(role, agencyId)),
  revise: (agencyId) => AGENCY_WORKERS.map((role) => to(role, agencyId)),
  release: (agencyId) => [to('head-of-agency', agencyId)],
  review: () => [to('internal-assessor')],
  assign: () => [to('internal-assessor'), to('coordinator')],
  approve: () => [to('coordinator')],
  send: () => [to('coordinator')],
};

/**
 * Everything people should be told of an assessment now, by key. What an agency owes carries the due date of the
 * self-assessment; judging and approving come after it and carry none.
 */
export function tasksOf(standing: Standing): Map<string, Task> {
  const tasks = new Map<string, Task>();
  const add = (kind: TaskKind, count: number, agencyId: string | null): void => {
    if (count === 0) return;
    const owed = agencyId !== null || kind === 'assign';
    const [due, stage] = owed ? [standing.due, standing.stage] : [null, '' as const];
    const key = ['assessment', standing.id, kind, ...(agencyId ? [agencyId] : [])].join('/');
    const title = taskTitle(kind, count, standing.name, stage);
    const path = pathOf(kind, standing.id);
    const notice = { kind: 'task' as const, to: RECIPIENTS[kind](agencyId), title, path, due };
    tasks.set(key, { count, stage, due, notice: { ...notice, urgent: stage === '1' } });
  };
  if (standing.status === 'open') {
    for (const { kind, agencyId, count } of standing.waiting)
      if (kind !== 'review') add(kind, count, agencyId);
    const reviewed = standing.waiting.filter(({ kind }) => kind === 'review');
    add(
      'review',
      reviewed.reduce((sum, { count }) => sum + count, 0),
      null,
    );
    add('assign', standing.unassigned, null);
    add('approve', standing.open === 0 ? 1 : 0, null);
  }
  if (standing.status === 'approved') add('send', 1, null);
  if (standing.index !== null && standing.predicate !== null) {
    tasks.set(
      `assessment/${standing.id}/approved`,
      approvedNews(standing, standing.index, standing.predicate),
    );
  }
  return tasks;
}

function approvedNews({ id, name, waiting }: Standing, index: string, predicate: string): Task {
  const heads = [...new Set(waiting.map(({ agencyId }) => agencyId))].map((agency) =>
    to('head-of-agency', agency),
  );
  return {
    count: 1,
    stage: '',
    due: null,
    notice: {
      kind: 'news',
      to: [to('coordinator'), to('executive'), to('internal-assessor'), ...heads],
      title: approvedTitle(name, index, predicate),
      path: `/penilaian/${id}/hasil`,
      due: null,
      urgent: false,
    },
  };
}

const pathOf = (kind: TaskKind, id: string): string =>
  kind === 'approve' || kind === 'send' ? `/penilaian/${id}/hasil` : `/penilaian/${id}`;
