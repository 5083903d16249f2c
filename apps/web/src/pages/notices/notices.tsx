import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys, noticeCountQuery } from '../../api/queries.js';
import type { Notice } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { CopyForWhatsApp } from '../../components/copy-button.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge } from '../../components/state-badge.js';
import { useDueWords } from '../../format/use-due-words.js';
import { useFormat } from '../../format/use-format.js';
import { MailSettings } from './mail-settings.js';
import { useTexts } from './texts.js';
import classes from './notices.module.css';

const PAGE = 25;
const route = getRouteApi('/pemberitahuan');

function Badges({ notice }: { notice: Notice }) {
  const t = useTexts();
  return (
    <span className={classes.badges}>
      {notice.read ? null : <StateBadge tone="info">{t('new')}</StateBadge>}
      {notice.urgent ? <StateBadge tone="danger">{t('urgent')}</StateBadge> : null}
      <StateBadge tone="neutral">{t(notice.kind === 'task' ? 'kind.task' : 'kind.news')}</StateBadge>
    </span>
  );
}

function Due({ notice }: { notice: Notice }) {
  const format = useFormat();
  const words = useDueWords();
  if (!notice.due) return null;
  return (
    <>
      {format.day(notice.due)}
      <div className={classes.muted}>{words(notice.due, notice.workingDaysLeft)}</div>
    </>
  );
}

/** Everything this person was told, the newest first; and how they are written to. */
export function Notices() {
  const t = useTexts();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/pemberitahuan' });
  const queryClient = useQueryClient();
  const count = useQuery(noticeCountQuery).data?.unread;
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.notices, 'list', search],
    queryFn: () => unwrap(api.GET('/api/notices', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const summary = useQuery({
    queryKey: [...keys.notices, 'summary'],
    queryFn: () => unwrap(api.GET('/api/notices/summary')),
  }).data;
  const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.notices });
  const read = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/notices/{id}/read', { params: { path: { id } }, headers })),
    { onSettled: refresh },
  );
  const readAll = useWrite<unknown>((_, headers) => unwrap(api.POST('/api/notices/read', { headers })), {
    onSuccess: refresh,
  });

  const title = (notice: Notice) => (
    <TextLink
      to={notice.path}
      className={notice.read ? undefined : classes.unread}
      onClick={() => (notice.read ? undefined : read.mutate(notice.id))}
    >
      {notice.title}
    </TextLink>
  );
  const columns: Column<Notice>[] = [
    { key: 'what', header: t('column.what'), cell: title },
    { key: 'kind', header: t('column.kind'), width: '180px', cell: (notice) => <Badges notice={notice} /> },
    { key: 'due', header: t('column.due'), width: '160px', cell: (notice) => <Due notice={notice} /> },
    {
      key: 'raised',
      header: t('column.raised'),
      width: '170px',
      cell: (notice) => format.moment(notice.raisedAt),
    },
  ];

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            {count === undefined ? null : count > 0 ? t('unread', { count }) : t('all-read')}
            {summary ? (
              <>
                {' · '}
                <CopyForWhatsApp lines={() => [summary.text]} />
              </>
            ) : null}
          </>
        }
        actions={
          <Button onClick={() => readAll.mutate()} loading={readAll.isPending} disabled={!count}>
            {t('read-all')}
          </Button>
        }
      />
      <div className={classes.tools}>
        <FilterChips
          filters={[
            {
              key: 'unread',
              label: t('filter.read'),
              value: search.unread ? 'true' : undefined,
              options: [{ value: 'true', label: t('filter.unread') }],
            },
          ]}
          onChange={(_, unread) =>
            void navigate({ search: { unread: unread ? true : undefined }, replace: true })
          }
        />
      </div>
      <ProblemAlert problem={error ?? readAll.error} onRetry={error ? () => void refetch() : undefined} />
      {error && !data ? null : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data?.items}
          rowKey={(notice) => notice.id}
          highlighted={(notice) => !notice.read}
          card={(notice) => (
            <>
              <div className={classes.cardTop}>
                <Badges notice={notice} />
                <span className={classes.muted}>{format.moment(notice.raisedAt)}</span>
              </div>
              {title(notice)}
              <div>
                <Due notice={notice} />
              </div>
            </>
          )}
          empty={
            search.unread ? (
              <EmptyState title={t('none')} />
            ) : (
              <EmptyState title={t('empty.title')}>{t('empty')}</EmptyState>
            )
          }
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
      <MailSettings />
    </>
  );
}
