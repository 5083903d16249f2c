import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { useMe } from '../../api/queries.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { ButtonLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { Frame } from '../administration/frame.js';
import { EntryDrawer } from './entry-drawer.js';
import { ActorName, ObjectLink } from './names.js';
import { trailQuery, type Row } from './queries.js';
import { isNarrowed, type TrailSearch } from './search.js';
import { useTexts, useWordsOrCode } from './texts.js';
import { ExportMenu, Tools } from './tools.js';
import { VerificationResult, useVerification } from './verify.js';
import classes from './audit.module.css';

const route = getRouteApi('/administrasi/jejak-audit');

/** Who did what, in which position, and what was refused; its whole view lives in the address. */
export function Trail() {
  const t = useTexts();
  const format = useFormat();
  const wordsOrCode = useWordsOrCode();
  const me = useMe();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/jejak-audit' });
  const { run, start, close } = useVerification();
  const mayRead = hasRole(me, 'administrator', 'auditor');
  const list = useQuery({ ...trailQuery(search), enabled: mayRead, placeholderData: keepPreviousData });

  const show = (change: Partial<TrailSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });
  const open = (entry: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, entry }), replace: !entry, resetScroll: false });

  const who = ({ actor }: Row) => (
    <>
      <strong>
        <ActorName actor={actor} />
      </strong>
      <div className={classes.muted}>{actor.position}</div>
    </>
  );
  const what = (row: Row) => (
    <button
      type="button"
      className={classes.open}
      aria-label={t('entry.open', { event: row.eventName, name: row.object?.name ?? row.actor.name })}
      onClick={() => open(`${row.service}:${row.id}`)}
    >
      {row.eventName}
    </button>
  );
  const outcome = (row: Row) => (
    <>
      <StateBadge tone={row.outcome === 'refused' ? 'warning' : 'success'}>
        {t(`outcome.${row.outcome}`)}
      </StateBadge>
      {row.reasonText ? (
        <div className={classes.reason} title={row.reasonText}>
          {row.reasonText}
        </div>
      ) : null}
    </>
  );
  const columns: Column<Row>[] = [
    {
      key: 'at',
      header: t('column.at'),
      width: '150px',
      cell: ({ at }) => (
        <time dateTime={at} className={classes.when}>
          {format.moment(at)}
        </time>
      ),
    },
    { key: 'actor', header: t('column.actor'), width: '22%', cell: who },
    {
      key: 'event',
      header: t('column.event'),
      cell: (row) => (
        <>
          {what(row)}
          <div className={classes.muted}>{wordsOrCode('service', row.service)}</div>
        </>
      ),
    },
    {
      key: 'object',
      header: t('column.object'),
      width: '26%',
      cell: ({ object }) => (object ? <ObjectLink object={object} /> : '–'),
    },
    { key: 'outcome', header: t('column.outcome'), width: '210px', cell: outcome },
  ];
  const missing = list.data?.missing ?? [];
  const [service, id] = search.entry?.split(':') ?? [];

  return (
    <Frame
      tab="audit"
      subtitle={t('subtitle')}
      actions={
        <>
          <ExportMenu search={search} />
          <Button loading={Boolean(run?.running)} onClick={start}>
            {t('verify')}
          </Button>
        </>
      }
    >
      {run ? <VerificationResult run={run} onClose={close} /> : null}
      <Tools search={search} rows={list.data?.items ?? []} show={show} />
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {missing.length > 0 ? (
        <div role="alert" className={classes.notice}>
          {t('list.missing', {
            services: missing.map((name) => wordsOrCode('service', name)).join(', '),
          })}
        </div>
      ) : null}
      {list.error && !list.data ? null : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={list.data?.items}
          rowKey={(row) => `${row.service}:${row.id}`}
          card={(row) => (
            <>
              <div className={classes.cardTop}>
                {what(row)}
                <StateBadge tone={row.outcome === 'refused' ? 'warning' : 'success'}>
                  {t(`outcome.${row.outcome}`)}
                </StateBadge>
              </div>
              {row.object ? (
                <div>
                  <ObjectLink object={row.object} />
                </div>
              ) : null}
              {who(row)}
              <div className={classes.muted}>{row.reasonText}</div>
              <div className={classes.muted}>{format.moment(row.at)}</div>
            </>
          )}
          empty={
            isNarrowed(search) ? (
              <EmptyState
                title={t('list.none-title')}
                action={
                  <ButtonLink to="/administrasi/jejak-audit" search={{}} variant="default">
                    {t('filter.clear')}
                  </ButtonLink>
                }
              >
                {t('list.none')}
              </EmptyState>
            ) : (
              <EmptyState title={t('list.empty-title')}>{t('list.empty')}</EmptyState>
            )
          }
        />
      )}
      {list.data && list.data.items.length > 0 ? (
        <KeysetPager
          shown={list.data.items.length}
          cursor={search.cursor}
          nextCursor={list.data.nextCursor}
        />
      ) : null}
      {service && id ? (
        <EntryDrawer key={id} service={service} id={id} onClose={() => open(undefined)} />
      ) : null}
    </Frame>
  );
}
