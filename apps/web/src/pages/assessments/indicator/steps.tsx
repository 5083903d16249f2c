import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client.js';
import { keys } from '../../../api/queries.js';
import type { Indicator } from '../../../api/types.js';
import { useWrite } from '../../../api/write.js';
import type { Say } from '../texts.js';
import type { AnswerHandle } from './use-answer.js';
import { useTexts } from '../texts.js';

export type Step = 'submit' | 'release';

/** Hands the indicator on: the operator to the head of agency, the head to the assessor. */
export function useStep(indicator: Indicator, onDone: (step: Step) => void) {
  const queryClient = useQueryClient();
  const { assessmentId, code } = indicator;
  return useWrite(
    (step: Step, headers) => {
      const call = { params: { path: { id: assessmentId } }, headers, body: { codes: [code] } };
      return unwrap(
        step === 'submit'
          ? api.POST('/api/assessments/{id}/submit', call)
          : api.POST('/api/assessments/{id}/release', call),
      );
    },
    {
      onSuccess: async (_, step) => {
        onDone(step);
        await queryClient.invalidateQueries({ queryKey: keys.assessments });
        await queryClient.invalidateQueries({ queryKey: keys.inbox });
      },
    },
  );
}

/** What the answer as typed still lacks before it can be submitted; the service decides again. */
export function missingParts(indicator: Indicator, answer: AnswerHandle, t: Say): string[] {
  const { mine } = answer.state;
  const level = answer.reading.ok ? answer.reading.level : null;
  const needsEvidence = level !== null && Number(level) > answer.scale.min;
  return [
    ...(level === null ? [t('indicator.part-level')] : []),
    ...(mine.facts.trim() === '' ? [t('indicator.part-facts')] : []),
    ...(mine.analysis.trim() === '' ? [t('indicator.part-analysis')] : []),
    ...(needsEvidence && indicator.evidence.length === 0 ? [t('indicator.part-evidence')] : []),
  ];
}

interface StepButtonsProps {
  indicator: Indicator;
  answer: AnswerHandle;
  step: ReturnType<typeof useStep>;
}

/** The one step the caller may take now. Submitting first sends what is still on this device. */
export function StepButton({ indicator, answer, step }: StepButtonsProps) {
  const t = useTexts();
  const [asked, setAsked] = useState(false);
  if (indicator.allowed.includes('submit')) {
    const missing = missingParts(indicator, answer, t);
    // Never disabled for a save that is on its way: the click would be lost to whoever had just stopped typing.
    const submit = async () => {
      setAsked(true);
      if (await answer.save()) step.mutate('submit');
      setAsked(false);
    };
    return (
      <Button
        disabled={missing.length > 0 || answer.state.theirs !== null}
        loading={asked || step.isPending}
        onClick={() => void submit()}
      >
        {t('indicator.submit')}
      </Button>
    );
  }
  if (indicator.allowed.includes('release')) {
    return (
      <Button loading={step.isPending} onClick={() => step.mutate('release')}>
        {t('indicator.release')}
      </Button>
    );
  }
  return null;
}
