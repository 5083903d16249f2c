import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useNode } from '../../../api/queries.js';
import type { AssessmentResult } from '../../../api/types.js';
import { AsOf } from '../../../components/as-of.js';
import { CopyForWhatsApp } from '../../../components/copy-button.js';
import { ButtonLink } from '../../../components/links.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { SkeletonRows } from '../../../components/skeleton-rows.js';
import { useFormat } from '../../../format/use-format.js';
import { instrumentQuery, resultQuery } from '../queries.js';
import { STAGES, type Stage } from '../search.js';
import { SendToProvince, SentNotice, useMaySend } from '../send-to-province.js';
import { useTexts } from '../texts.js';
import { Cards } from './cards.js';
import { Notices } from './notices.js';
import { Radar } from './radar.js';
import { readLegend } from './standing.js';
import { Tree } from './tree.js';
import { branchesOf, differingIndicators, aspectsOf } from './tree-rows.js';
import classes from './result.module.css';

const route = getRouteApi('/penilaian/$id/hasil');

/** The branches that hold an indicator both stages answered differently. */
function differingBranches({ result, other }: AssessmentResult): string[] {
  const codes = new Set(differingIndicators(result, other));
  const aspects = aspectsOf(result).filter(({ indicators }) =>
    indicators.some(({ code }) => codes.has(code)),
  );
  const domains = (result.domains ?? []).filter((domain) =>
    domain.aspects.some((aspect) => aspects.includes(aspect)),
  );
  return [...domains.map(({ code }) => `domain-${code}`), ...aspects.map(({ code }) => `aspect-${code}`)];
}

function Content({ answer, stage }: { answer: AssessmentResult; stage: Stage }) {
  const t = useTexts();
  const format = useFormat();
  const node = useNode();
  const navigate = useNavigate({ from: '/penilaian/$id/hasil' });
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState(false);
  const maySend = useMaySend(answer);
  const instrument = useQuery(instrumentQuery(answer.edition));
  const legend = readLegend(instrument.data?.instrument);
  const { id, label, year, result, other } = answer;

  const print = () => {
    flushSync(() => setOpened(new Set(branchesOf(result))));
    window.print();
  };
  const lines = () => [
    t('result.shared', {
      label,
      year,
      government: node?.name ?? '',
      index: format.decimal(result.index),
      predicate: result.predicate,
      stage: t(`result.stage-${stage}`).toLowerCase(),
      moment: format.moment(answer.asOf),
    }),
    ...(result.provisional ? [t('result.shared-provisional', { count: result.unanswered.length })] : []),
  ];

  return (
    <>
      <PageHeader
        title={t(answer.fixed ? 'result.title' : 'result.title-now', { label, year })}
        crumb={t('list.result')}
        crumbs={[
          { label: t('title'), to: '/penilaian' },
          { label: t('list.name', { label, year }), to: `/penilaian/${id}` },
        ]}
        subtitle={
          <>
            {t(`result.stage-${stage}`)} ·{' '}
            {t('result.answered', { done: answer.answeredCount, total: answer.indicatorCount })}
            {legend.regulation
              ? ` · ${t('result.regulation', { regulation: legend.regulation })}`
              : ''} · <AsOf at={answer.asOf} />
          </>
        }
        actions={
          <>
            <CopyForWhatsApp as="button" lines={lines} />
            <Button variant="default" onClick={print}>
              {t('result.print')}
            </Button>
            <ButtonLink to="/penilaian/$id" params={{ id }} variant="default">
              {t('result.board')}
            </ButtonLink>
            {maySend ? <SendToProvince assessment={answer} onSent={() => setSent(true)} /> : null}
          </>
        }
      />
      {sent ? <SentNotice /> : null}
      <Notices assessmentId={id} result={result} />
      <SegmentedControl
        className={classes.stages}
        aria-label={t('result.stage')}
        value={stage}
        onChange={(value) =>
          void navigate({ search: { stage: value === 'self' ? 'self' : undefined }, replace: true })
        }
        data={STAGES.map((value) => ({ value, label: t(`result.stage-${value}`) }))}
        data-screen-only
      />
      <Cards
        answer={answer}
        legend={legend}
        onShowDiffering={() => setOpened(new Set(differingBranches(answer)))}
      />
      <div className={classes.grid}>
        <div>
          <Radar stage={stage} result={result} other={other} min={legend.min} max={legend.max} />
        </div>
        <div>
          {' '}
          <Tree
            assessmentId={id}
            stage={stage}
            result={result}
            other={other}
            opened={opened}
            onOpened={setOpened}
          />
        </div>
      </div>
    </>
  );
}

/** The index with its predicate, its aspects, and every step it was computed by. */
export function Result() {
  const t = useTexts();
  const { id } = route.useParams();
  const { stage = 'assessor' } = route.useSearch();
  const result = useQuery({ ...resultQuery(id, stage), placeholderData: keepPreviousData });
  if (result.data) return <Content answer={result.data} stage={result.data.stage} />;
  return (
    <>
      <PageHeader title={t('list.result')} crumbs={[{ label: t('title'), to: '/penilaian' }]} />
      <ProblemAlert problem={result.error} onRetry={() => void result.refetch()} />
      {result.error ? null : (
        <Panel>
          <SkeletonRows rows={10} />
        </Panel>
      )}
    </>
  );
}
