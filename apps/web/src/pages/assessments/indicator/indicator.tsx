import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Indicator } from '../../../api/types.js';
import { ButtonLink } from '../../../components/links.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { SkeletonRows } from '../../../components/skeleton-rows.js';
import { useFormat } from '../../../format/use-format.js';
import { Notice } from '../notice.js';
import { assessmentQuery, indicatorQuery } from '../queries.js';
import { IndicatorStateBadge, useDueLine } from '../states.js';
import { useTexts } from '../texts.js';
import { AnswerStatus } from './answer-status.js';
import { Conflict } from './conflict.js';
import { Conversation } from './conversation.js';
import { EvidencePanel } from './evidence.js';
import { LeftDraft } from './left-draft.js';
import { Levels } from './levels.js';
import { Review } from './review.js';
import { missingParts, StepButton, useStep } from './steps.js';
import { useAnswer } from './use-answer.js';
import { Words } from './words.js';
import classes from './indicator.module.css';

const route = getRouteApi('/penilaian/$id/indikator/$code');

type Done = 'submitted' | 'released' | 'accepted' | 'returned';

/** Why nothing can be typed now, and what is waited for. */
function useWaits(indicator: Indicator): string | null {
  const t = useTexts();
  const { allowed, state, assessmentStatus, agencyName } = indicator;
  if (allowed.length > 0) return null;
  if (assessmentStatus !== 'open') return t('indicator.waits-closed');
  if (state === 'submitted' || state === 'handed-over' || state === 'accepted')
    return t(`indicator.waits-${state}`);
  return agencyName ? t('indicator.waits-other', { agency: agencyName }) : t('indicator.waits-unassigned');
}

function Neighbours({ indicator }: { indicator: Indicator }) {
  const t = useTexts();
  const { assessmentId: id, previousCode, nextCode } = indicator;
  return (
    <>
      {previousCode ? (
        <ButtonLink
          to="/penilaian/$id/indikator/$code"
          params={{ id, code: previousCode }}
          variant="default"
          aria-label={t('indicator.previous', { code: previousCode })}
        >
          ‹ {previousCode}
        </ButtonLink>
      ) : null}
      {nextCode ? (
        <ButtonLink
          to="/penilaian/$id/indikator/$code"
          params={{ id, code: nextCode }}
          variant="default"
          aria-label={t('indicator.next', { code: nextCode })}
        >
          {nextCode} ›
        </ButtonLink>
      ) : null}
    </>
  );
}

function DoneNotice({ done, code }: { done: Done | null; code: string }) {
  const t = useTexts();
  if (!done) return null;
  const words = {
    submitted: () => t('indicator.submitted', { code }),
    released: () => t('indicator.released', { code }),
    accepted: () => t('review.accepted', { code }),
    returned: () => t('review.returned', { code }),
  }[done]();
  return <Notice tone={done === 'returned' ? 'warning' : 'success'}>{words}</Notice>;
}

function Content({ indicator, year }: { indicator: Indicator; year: number | undefined }) {
  const t = useTexts();
  const format = useFormat();
  const dueLine = useDueLine();
  const answer = useAnswer(indicator);
  const [done, setDone] = useState<Done | null>(null);
  const step = useStep(indicator, (taken) => setDone(taken === 'submit' ? 'submitted' : 'released'));
  const waits = useWaits(indicator);
  const missing = indicator.allowed.includes('submit') ? missingParts(indicator, answer, t) : [];
  const { code, name, assessmentId, label } = indicator;
  const facts = [
    t('indicator.aspect', { code: indicator.aspectCode, name: indicator.aspectName }),
    t('indicator.weight', { weight: format.decimal(indicator.weight) }),
    ...(indicator.agencyName ? [t('indicator.answered-by', { agency: indicator.agencyName })] : []),
    ...(indicator.dueDate && indicator.assessmentStatus === 'open'
      ? [dueLine(indicator.dueDate, indicator.workingDaysLeft)]
      : []),
  ];

  return (
    <>
      <PageHeader
        title={t('indicator.title', { code, name })}
        crumb={`${code} ${name}`}
        crumbs={[
          { label: t('title'), to: '/penilaian' },
          { label: year ? t('list.name', { label, year }) : label, to: `/penilaian/${assessmentId}` },
        ]}
        subtitle={
          <>
            {facts.join(' · ')} · <IndicatorStateBadge indicator={indicator} />
          </>
        }
        actions={
          <>
            <AnswerStatus answer={answer} />
            <Neighbours indicator={indicator} />
            <StepButton indicator={indicator} answer={answer} step={step} />
          </>
        }
      />
      <DoneNotice done={done} code={code} />
      <ProblemAlert problem={step.error} />
      {answer.state.sending === 'refused' ? (
        <ProblemAlert problem={answer.state.problem} onRetry={() => void answer.save()} />
      ) : null}
      <Conflict answer={answer} />
      {indicator.state === 'revision' && indicator.reviewNote ? (
        <Notice tone="warning">
          <strong>{t('indicator.revision-asked')}:</strong> {indicator.reviewNote}
        </Notice>
      ) : null}
      {waits ? <p className={classes.waits}>{waits}</p> : null}
      {missing.length > 0 ? (
        <p className={classes.waits}>{t('indicator.missing', { parts: missing.join(', ') })}</p>
      ) : null}
      <div className={classes.grid}>
        <div>
          <Levels indicator={indicator} answer={answer} />
        </div>
        <div>
          {indicator.allowed.includes('review') ? (
            <Review
              indicator={indicator}
              onDone={(outcome) => setDone(outcome === 'accepted' ? 'accepted' : 'returned')}
            />
          ) : null}
          <LeftDraft answer={answer} />
          <Words indicator={indicator} answer={answer} />
          <EvidencePanel indicator={indicator} />
          <Conversation indicator={indicator} />
        </div>
      </div>
    </>
  );
}

/** One indicator: criteria, level, FAKTA and ANALISIS, evidence, review and history. */
export function IndicatorPage() {
  const t = useTexts();
  const { id, code } = route.useParams();
  const indicator = useQuery(indicatorQuery(id, code));
  const year = useQuery({ ...assessmentQuery(id), select: (board) => board.year }).data;
  if (indicator.data) return <Content key={`${id}:${code}`} indicator={indicator.data} year={year} />;
  return (
    <>
      <PageHeader
        title={t('indicator.of', { code })}
        crumbs={[
          { label: t('title'), to: '/penilaian' },
          { label: t('list.board'), to: `/penilaian/${id}` },
        ]}
      />
      <ProblemAlert problem={indicator.error} onRetry={() => void indicator.refetch()} />
      {indicator.error ? null : (
        <Panel>
          <SkeletonRows rows={10} />
        </Panel>
      )}
    </>
  );
}
