import type { Role } from '@selaras/contracts';
import { Rational } from '@selaras/maturity';
import { Problem, type Locale } from '@selaras/platform';

export type IndicatorState = 'draft' | 'revision' | 'submitted' | 'handed-over' | 'accepted';
export type IndicatorAct = 'answer' | 'submit' | 'release' | 'review';

/** Roles that read FAKTA, ANALISIS, evidence and history of their own agency's indicators. */
export const AGENCY_READERS: readonly Role[] = ['agency-operator', 'head-of-agency', 'respondent'];

/** Roles that read those of every agency. */
export const READS_EVERYTHING: readonly Role[] = [
  'internal-assessor',
  'coordinator',
  'person-in-charge',
  'data-entry-officer',
  'auditor',
];

/**
 * Who takes which step, and from which states: draft → submitted → handed-over → accepted, or back to revision. The
 * agencies answer and release, the internal assessor judges (PermenPANRB 59/2020 Pasal 4–6). The data-entry member of
 * the team may type for any agency; handing over stays with the agency's head.
 */
export const INDICATOR_ACTS: Record<
  IndicatorAct,
  { roles: readonly Role[]; states: readonly IndicatorState[] }
> = {
  answer: {
    roles: ['agency-operator', 'head-of-agency', 'respondent', 'data-entry-officer'],
    states: ['draft', 'revision'],
  },
  submit: { roles: ['agency-operator', 'head-of-agency', 'respondent'], states: ['draft', 'revision'] },
  release: { roles: ['head-of-agency'], states: ['submitted'] },
  review: { roles: ['internal-assessor'], states: ['handed-over'] },
};

const STATE_NAMES: Record<Locale, Record<IndicatorState, string>> = {
  id: {
    draft: 'draf',
    revision: 'revisi',
    submitted: 'diajukan ke kepala',
    'handed-over': 'diserahkan ke asesor',
    accepted: 'diterima asesor',
  },
  en: {
    draft: 'draft',
    revision: 'revision',
    submitted: 'submitted to the head of agency',
    'handed-over': 'handed over to the assessor',
    accepted: 'accepted by the assessor',
  },
};

const PARTS: Record<Locale, Record<'level' | 'facts' | 'analysis' | 'evidence', string>> = {
  id: { level: 'tingkat', facts: 'FAKTA', analysis: 'ANALISIS', evidence: 'bukti dukung' },
  en: { level: 'level', facts: 'FAKTA', analysis: 'ANALISIS', evidence: 'evidence' },
};

interface Stateful {
  code: string;
  state: IndicatorState;
}

/** @returns `scoring.indicator-state`, or null when the step applies. */
export const wrongState = ({ code, state }: Stateful, act: IndicatorAct, locale: Locale): Problem | null =>
  INDICATOR_ACTS[act].states.includes(state)
    ? null
    : new Problem('scoring.indicator-state', { code, state: STATE_NAMES[locale][state] });

interface AnswerParts {
  code: string;
  level: string | null;
  facts: string;
  analysis: string;
}

/**
 * An answer is a level, FAKTA and ANALISIS (Pedoman Menteri PANRB 3/2024 Bab III); above the bottom of the scale also
 * evidence, as only the lowest level covers what does not exist yet.
 * @returns `scoring.answer-incomplete` naming what is missing, or null.
 */
export function incomplete(
  answer: AnswerParts,
  evidenceCount: number,
  lowestLevel: number,
  locale: Locale,
): Problem | null {
  const words = PARTS[locale];
  const missing = [
    ...(answer.level === null ? [words.level] : []),
    ...(answer.facts.trim() === '' ? [words.facts] : []),
    ...(answer.analysis.trim() === '' ? [words.analysis] : []),
    ...(answer.level !== null && evidenceCount === 0 && isAbove(answer.level, lowestLevel)
      ? [words.evidence]
      : []),
  ];
  return missing.length
    ? new Problem('scoring.answer-incomplete', { code: answer.code, missing: missing.join(', ') })
    : null;
}

const isAbove = (level: string, lowest: number): boolean =>
  Rational.parse(level).compare(Rational.of(lowest)) > 0;

/** True while the assessor has not accepted it; an optional indicator that nobody touched does not apply. */
export const isOpen = (answer: { state: IndicatorState; optional: boolean; level: string | null }): boolean =>
  answer.state !== 'accepted' && !(answer.optional && answer.state === 'draft' && answer.level === null);
