import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { actingIn, hasRole } from '../../../api/access.js';
import { useMe } from '../../../api/queries.js';
import { AsOf } from '../../../components/as-of.js';
import { CopyForWhatsApp } from '../../../components/copy-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { FilterChips } from '../../../components/filter-chips.js';
import { ButtonLink } from '../../../components/links.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { ProgressLine } from '../../../components/progress-line.js';
import { SkeletonRows } from '../../../components/skeleton-rows.js';
import { Notice } from '../notice.js';
import { useMayStayEmpty } from '../optional.js';
import { assessmentQuery } from '../queries.js';
import { STATES, type BoardSearch } from '../search.js';
import { SendToProvince, SentNotice, useMaySend } from '../send-to-province.js';
import { AssessmentStatusBadge, useDueLine } from '../states.js';
import { useTexts } from '../texts.js';
import { Approve } from './approve.js';
import { useAssign } from './assign.js';
import { agenciesOnBoard, groupByAspect, isShown, NOBODY, readStructure } from './grouping.js';
import { HandOver, useReadyToHandOver } from './hand-over.js';
import { Indicators } from './indicators.js';
import classes from './board.module.css';

const route = getRouteApi('/penilaian/$id');

type Done = { act: 'handed-over'; count: number } | { act: 'approved' } | { act: 'sent' };

function DoneNotice({ done }: { done: Done | null }) {
  const t = useTexts();
  if (done?.act === 'sent') return <SentNotice />;
  if (done?.act === 'approved') return <Notice tone="success">{t('approve.done')}</Notice>;
  return done?.act === 'handed-over' ? (
    <Notice tone="success">{t('hand-over.done', { count: done.count })}</Notice>
  ) : null;
}

/** All indicators of one assessment: level, evidence, who owes, what is next. */
export function Board() {
  const t = useTexts();
  const dueLine = useDueLine();
  const me = useMe();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/penilaian/$id' });
  const board = useQuery(assessmentQuery(id));
  const assigning = useAssign(id);
  const ready = useReadyToHandOver(board.data);
  const maySend = useMaySend(board.data);
  const mayStayEmpty = useMayStayEmpty(board.data?.edition);
  const [done, setDone] = useState<Done | null>(null);
  const show = (change: Partial<BoardSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  if (!board.data) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemAlert problem={board.error} onRetry={() => void board.refetch()} />
        {board.error ? null : (
          <Panel>
            <SkeletonRows rows={10} />
          </Panel>
        )}
      </>
    );
  }

  const { data } = board;
  const { label, year } = data;
  const counts = { done: data.answeredCount, total: data.indicatorCount, accepted: data.acceptedCount };
  const shown = data.indicators.filter((indicator) => isShown(indicator, search));
  const mayAssign =
    data.status === 'open' && hasRole(actingIn(me, 'assign-indicators'), 'coordinator', 'internal-assessor');
  const mayApprove = data.status === 'open' && hasRole(me, 'coordinator');

  return (
    <>
      <PageHeader
        title={t('board.title', { label, year })}
        crumb={t('list.name', { label, year })}
        crumbs={[{ label: t('title'), to: '/penilaian' }]}
        subtitle={
          <>
            {data.title} · <AssessmentStatusBadge status={data.status} />
            {data.dueDate && data.status === 'open'
              ? ` · ${dueLine(data.dueDate, data.workingDaysLeft)}`
              : ''}{' '}
            · <AsOf at={board.dataUpdatedAt} /> ·{' '}
            <CopyForWhatsApp lines={() => [t('board.shared', { label, year, ...counts })]} />
          </>
        }
        actions={
          <>
            <ButtonLink to="/penilaian/$id/hasil" params={{ id }} variant="default">
              {t('board.result')}
            </ButtonLink>
            {ready.length > 0 ? (
              <HandOver
                assessmentId={id}
                ready={ready}
                onDone={(count) => setDone({ act: 'handed-over', count })}
              />
            ) : null}
            {mayApprove ? <Approve board={data} onDone={() => setDone({ act: 'approved' })} /> : null}
            {maySend ? <SendToProvince assessment={data} onSent={() => setDone({ act: 'sent' })} /> : null}
          </>
        }
      />
      <DoneNotice done={done} />
      <ProblemAlert problem={board.error ?? assigning.assign.error} />
      <div className={classes.progress}>
        <ProgressLine done={counts.done} total={counts.total} label={t('board.progress', counts)} />
      </div>
      <div className={classes.tools}>
        {search.mine || data.indicators.some(({ mine }) => mine) ? (
          <button
            type="button"
            className={classes.toggle}
            aria-pressed={search.mine ?? false}
            onClick={() => show({ mine: search.mine ? undefined : true })}
            data-screen-only
          >
            {t('board.mine')}
          </button>
        ) : null}
        <FilterChips
          filters={[
            {
              key: 'state',
              label: t('filter.state'),
              value: search.state,
              options: STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
            },
            {
              key: 'agency',
              label: t('filter.agency'),
              value: search.agency,
              options: [
                { value: NOBODY, label: t('board.unassigned') },
                ...agenciesOnBoard(data.indicators).map((agency) => ({
                  value: agency.id,
                  label: agency.name,
                })),
              ],
            },
          ]}
          onChange={(key, value) => show({ [key]: value })}
        />
      </div>
      {shown.length === 0 ? (
        <Panel>
          <EmptyState
            title={t('board.none-title')}
            action={
              <Button
                variant="default"
                onClick={() => show({ state: undefined, agency: undefined, mine: undefined })}
              >
                {t('board.show-all')}
              </Button>
            }
          >
            {t('board.none')}
          </EmptyState>
        </Panel>
      ) : (
        <Indicators
          assessmentId={id}
          caption={t('board.caption', { label, year })}
          groups={groupByAspect(readStructure(data.structure), shown)}
          mayStayEmpty={mayStayEmpty}
          assigning={mayAssign ? assigning : null}
        />
      )}
      <div className={classes.shown} role="status">
        {t('board.shown', { count: shown.length, total: data.indicators.length })}
      </div>
    </>
  );
}
