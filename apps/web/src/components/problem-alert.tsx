import { Button } from '@mantine/core';
import { ApiProblem } from '@selaras/api-client';
import { useCommonTexts } from '../i18n/common.js';
import classes from './problem-alert.module.css';

interface ProblemAlertProps {
  /** Whatever was thrown; nothing is shown for nothing. */
  problem: unknown;
  onRetry?: () => void;
  /** Says the label of a field, for forms whose fields are named otherwise in the API. */
  fieldLabel?: (field: string) => string;
}

/** The sentence that says the cure, from the API or, when no answer came, our own. */
export function useProblemSentence(): (problem: unknown) => string {
  const t = useCommonTexts();
  return (problem) => {
    if (problem instanceof ApiProblem) {
      if (problem.code === 'client.unreachable') return t('problem.client.unreachable');
      return problem.detail || problem.title || t('problem.client.unexpected', { status: problem.status });
    }
    return t('problem.crash');
  };
}

const NOT_YET = [401, 408, 429];

/** A refusal stays one however often it is asked; a cut line, a busy server or an ended session does not. */
const mayPass = (problem: unknown): boolean =>
  !(problem instanceof ApiProblem) ||
  problem.status < 400 ||
  problem.status >= 500 ||
  NOT_YET.includes(problem.status);

/** What went wrong and what to do, announced to screen readers. */
export function ProblemAlert({ problem, onRetry, fieldLabel }: ProblemAlertProps) {
  const t = useCommonTexts();
  const sentence = useProblemSentence();
  if (!problem) return null;
  const labels =
    fieldLabel && problem instanceof ApiProblem
      ? [...new Set(problem.fields.map(({ field }) => fieldLabel(field)))]
      : [];
  const words = labels.length > 0 ? t('problem.mend', { fields: labels.join(', ') }) : sentence(problem);
  const reference = problem instanceof ApiProblem && problem.status >= 500 ? problem.correlationId : null;
  return (
    <div className={classes.alert} role="alert">
      <div>
        <div>{words}</div>
        {reference ? (
          <div className={classes.reference}>{t('problem.reference', { id: reference })}</div>
        ) : null}
      </div>
      {onRetry && mayPass(problem) ? (
        <Button variant="default" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      ) : null}
    </div>
  );
}
