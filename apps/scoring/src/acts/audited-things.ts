import { createHash } from 'node:crypto';
import type { AuditRecord } from '@selaras/platform';
import type { Assessment } from '../assessments/assessment.entity.js';
import type { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';
import { findInstrument } from '../instruments/editions.js';

/** An assessment as the audit trail names it. */
export const assessmentObject = ({
  id,
  year,
  edition,
}: Pick<Assessment, 'id' | 'year' | 'edition'>): AuditRecord['object'] => ({
  kind: 'assessment',
  id,
  name: `${findInstrument(edition).label} ${year}`,
});

/** An indicator of an assessment as the audit trail names it. */
export const indicatorObject = ({
  assessmentId,
  code,
}: Pick<IndicatorAnswer, 'assessmentId' | 'code'>): AuditRecord['object'] => ({
  kind: 'indicator',
  id: `${assessmentId}/${code}`,
  name: `Indikator ${code}`,
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const byCode = <T>(answers: readonly IndicatorAnswer[], value: (answer: IndicatorAnswer) => T) =>
  Object.fromEntries(answers.map((answer) => [answer.code, value(answer)]));

/**
 * What was handed on, by code: levels, and digests of FAKTA and ANALISIS as they stood. The texts themselves stay where
 * they are; their digests prove later which ones they were.
 */
export const handedOn = (answers: readonly IndicatorAnswer[]) => ({
  codes: answers.map(({ code }) => code),
  level: byCode(answers, ({ level }) => level),
  factsSha256: byCode(answers, ({ facts }) => sha256(facts)),
  analysisSha256: byCode(answers, ({ analysis }) => sha256(analysis)),
});
