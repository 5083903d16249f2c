import { useState } from 'react';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { actingIn, hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { keys, useMe } from '../../api/queries.js';
import type { AssessmentSummary } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { OpenAssessment } from './open-assessment.js';
import { AssessmentStatusBadge, useDueLine } from './states.js';
import { useTexts } from './texts.js';
import classes from './assessments.module.css';

const PAGE = 25;

function Links({ assessment, name }: { assessment: AssessmentSummary; name: string }) {
  const t = useTexts();
  return (
    <span className={classes.buttons}>
      <ButtonLink
        to="/penilaian/$id"
        params={{ id: assessment.id }}
        variant="default"
        aria-label={t('list.board-of', { name })}
      >
        {t('list.board')}
      </ButtonLink>
      <ButtonLink
        to="/penilaian/$id/hasil"
        params={{ id: assessment.id }}
        variant="default"
        aria-label={t('list.result-of', { name })}
      >
        {t('list.result')}
      </ButtonLink>
    </span>
  );
}

/** Every assessment of this government, the latest year first. */
export function Overview() {
  const t = useTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const dueLine = useDueLine();
  const me = useMe();
  const [opening, setOpening] = useState(false);
  const list = useInfiniteQuery({
    queryKey: [...keys.assessments, 'list'],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/assessments', { params: { query: { limit: PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  const mayOpen = hasRole(actingIn(me, 'open-assessment'), 'coordinator');

  const nameOf = ({ label, year }: AssessmentSummary) => t('list.name', { label, year });
  const progress = (row: AssessmentSummary) =>
    t('list.answered', { done: row.answeredCount, total: row.indicatorCount, accepted: row.acceptedCount });
  const index = (row: AssessmentSummary) =>
    row.index ? (
      <>
        <span className={classes.figure}>{format.decimal(row.index)}</span> {row.predicate}
      </>
    ) : (
      '–'
    );
  const columns: Column<AssessmentSummary>[] = [
    {
      key: 'assessment',
      header: t('list.assessment'),
      width: '30%',
      cell: (row) => (
        <>
          <TextLink to="/penilaian/$id" params={{ id: row.id }} className={classes.name}>
            {nameOf(row)}
          </TextLink>
          <div className={classes.muted}>{row.title}</div>
        </>
      ),
    },
    { key: 'progress', header: t('list.progress'), cell: progress },
    {
      key: 'state',
      header: t('list.state'),
      cell: (row) => <AssessmentStatusBadge status={row.status} />,
    },
    { key: 'index', header: t('list.index'), cell: index },
    { key: 'due', header: t('list.due'), cell: (row) => (row.dueDate ? format.day(row.dueDate) : '–') },
    {
      key: 'links',
      header: t('list.board'),
      hideHeader: true,
      width: '212px',
      cell: (row) => <Links assessment={row} name={nameOf(row)} />,
    },
  ];
  const open = mayOpen ? <Button onClick={() => setOpening(true)}>{t('list.open')}</Button> : null;

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('list.subtitle')} actions={rows?.length ? open : null} />
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {list.error && !rows ? null : (
        <DataTable
          caption={t('list.caption')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          card={(row) => (
            <>
              <div className={classes.cardTop}>
                <span className={classes.name}>{nameOf(row)}</span>
                <AssessmentStatusBadge status={row.status} />
              </div>
              <div>{row.index ? index(row) : progress(row)}</div>
              {row.dueDate && row.status === 'open' ? (
                <div className={classes.muted}>{dueLine(row.dueDate, row.workingDaysLeft)}</div>
              ) : null}
              <div className={classes.cardButtons}>
                <Links assessment={row} name={nameOf(row)} />
              </div>
            </>
          )}
          empty={
            <EmptyState title={t('list.empty-title')} action={open}>
              {t('list.empty')}
            </EmptyState>
          }
        />
      )}
      {list.hasNextPage ? (
        <Button
          variant="subtle"
          mt="xs"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {common('pager.next')}
        </Button>
      ) : null}
      {mayOpen ? <OpenAssessment opened={opening} onClose={() => setOpening(false)} /> : null}
    </>
  );
}
