import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys, useNode } from '../../api/queries.js';
import type { HeldGovernment } from '../../api/types.js';
import { AsOf } from '../../components/as-of.js';
import { CopyForWhatsApp } from '../../components/copy-button.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { readParts } from './parts.js';
import { PartsInline } from './parts-list.js';
import { allGovernmentsQuery } from './queries.js';
import type { GovernmentsSearch } from './search.js';
import { useTexts } from './texts.js';
import classes from './governments.module.css';

const PAGE = 50;
const route = getRouteApi('/pemerintah-daerah');

function Name({ government }: { government: HeldGovernment }) {
  return (
    <TextLink to="/pemerintah-daerah/$code" params={{ code: government.code }} className={classes.name}>
      {government.name}
    </TextLink>
  );
}

function Standing({ government }: { government: HeldGovernment }) {
  const t = useTexts();
  if (government.index === null) return <StateBadge tone="neutral">{t('list.not-sent')}</StateBadge>;
  return (
    <>
      {government.predicate}
      {government.provisional ? (
        <>
          {' '}
          <StateBadge tone="warning">{t('list.provisional')}</StateBadge>
        </>
      ) : null}
    </>
  );
}

function Applications({ government }: { government: HeldGovernment }) {
  const t = useTexts();
  const format = useFormat();
  const count = format.number(government.applicationCount);
  if (government.applicationCount === 0) return '0';
  return (
    <TextLink
      to="/katalog-gabungan"
      search={{ government: government.code }}
      aria-label={t('list.applications-of', { count, government: government.name })}
    >
      {count}
    </TextLink>
  );
}

/** Every government of the province: its index, its parts, its applications. */
export function Governments() {
  const t = useTexts();
  const format = useFormat();
  const node = useNode();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/pemerintah-daerah' });
  const { data: all, dataUpdatedAt: updatedAt } = useQuery(allGovernmentsQuery);
  const list = useQuery({
    queryKey: [...keys.holdings, 'governments', search],
    queryFn: () =>
      unwrap(api.GET('/api/holdings/governments', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const show = (change: Partial<GovernmentsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });
  const edition = ({ label, year }: HeldGovernment) =>
    label && year ? t('list.edition', { label, year }) : '–';
  const index = (government: HeldGovernment) => (
    <span className={classes.figure}>
      {government.index === null ? '–' : format.decimal(government.index)}
    </span>
  );

  const columns: Column<HeldGovernment>[] = [
    {
      key: 'government',
      header: t('list.government'),
      width: '24%',
      cell: (government) => (
        <>
          <Name government={government} />
          <div className={classes.muted}>{government.code}</div>
        </>
      ),
    },
    { key: 'index', header: t('list.index'), numeric: true, cell: index },
    {
      key: 'predicate',
      header: t('list.predicate'),
      cell: (government) => <Standing government={government} />,
    },
    { key: 'assessment', header: t('list.assessment'), cell: edition },
    {
      key: 'parts',
      header: t('list.parts'),
      width: '34%',
      cell: (government) => <PartsInline parts={readParts(government.parts)} />,
    },
    {
      key: 'applications',
      header: t('list.applications'),
      numeric: true,
      cell: (government) => <Applications government={government} />,
    },
    {
      key: 'as-of',
      header: t('list.as-of'),
      cell: (government) => (government.asOf ? format.moment(government.asOf) : '–'),
    },
  ];
  const rows = list.data?.items;
  const lines = () => [
    t('list.shared', { count: all?.length ?? 0, node: node?.name ?? '' }),
    ...(rows ?? [])
      .filter((government) => government.index !== null)
      .map((government) =>
        t('list.shared-line', {
          name: government.name,
          index: format.decimal(government.index ?? ''),
          predicate: government.predicate ?? '',
        }),
      ),
  ];

  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={
          all ? (
            <>
              {t('list.sent', {
                count: all.length,
                sent: all.filter((government) => government.index !== null).length,
              })}{' '}
              · <AsOf at={updatedAt} /> · <CopyForWhatsApp lines={lines} />
            </>
          ) : null
        }
      />
      <div className={classes.tools} data-screen-only>
        <SearchBox
          label={t('list.search-label')}
          placeholder={t('list.search')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
      </div>
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {list.error && !rows ? null : (
        <DataTable
          caption={t('list.caption')}
          columns={columns}
          rows={rows}
          rowKey={(government) => government.code}
          card={(government) => (
            <div className={classes.card}>
              <div className={classes.cardTop}>
                <Name government={government} />
                {index(government)}
              </div>
              <div>
                <Standing government={government} /> · {edition(government)} ·{' '}
                {t('list.application-count', { count: government.applicationCount })}
              </div>
              <PartsInline parts={readParts(government.parts)} />
              {government.asOf ? (
                <div className={classes.muted}>
                  <AsOf at={government.asOf} />
                </div>
              ) : null}
            </div>
          )}
          empty={
            search.q ? (
              <EmptyState
                title={t('list.none-title')}
                action={
                  <Button variant="default" onClick={() => show({ q: undefined })}>
                    {t('list.clear')}
                  </Button>
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
    </>
  );
}
