import { Button } from '@mantine/core';
import { EmptyState } from '../components/empty-state.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { ApiProblem } from '@selaras/api-client';
import { useCommonTexts } from '../i18n/common.js';

/** Shown in place of a page that could not be drawn. */
export function Crash({ error }: { error: unknown }) {
  const t = useCommonTexts();
  return (
    <EmptyState
      title={t('problem.crash-title')}
      action={
        <>
          <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
          <Button component="a" href="/" variant="default">
            {t('problem.to-home')}
          </Button>
        </>
      }
    >
      {error instanceof ApiProblem ? <ProblemAlert problem={error} /> : t('problem.crash')}
    </EmptyState>
  );
}
