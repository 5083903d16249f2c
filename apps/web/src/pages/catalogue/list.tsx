import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { mayWriteCatalogue } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { agenciesQuery, keys, useMe, useNode } from '../../api/queries.js';
import type { ApplicationSummary } from '../../api/types.js';
import { AsOf } from '../../components/as-of.js';
import { CopyForWhatsApp } from '../../components/copy-button.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { ExtractItems } from '../documents/extract-items.js';
import { STATUS_TONES } from './attributes.js';
import { exportAddress, extractAddress } from './export.js';
import { STATUSES, TYPES, type CatalogueSearch } from './search.js';
import { useTexts } from './texts.js';
import classes from './catalogue.module.css';

const PAGE = 25;
const route = getRouteApi('/katalog');

function ExportMenu({ search }: { search: CatalogueSearch }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">
          {t('list.export')}
          <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={exportAddress('xlsx', search)} download>
          {t('list.export-xlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={exportAddress('csv', search)} download>
          {t('list.export-csv')}
        </Menu.Item>
        <Menu.Divider />
        <ExtractItems address={(format) => extractAddress(format, search)} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Address without its scheme, and what it runs on. */
function Where({ entry }: { entry: ApplicationSummary }) {
  const t = useTexts();
  const parts = [
    entry.url?.replace(/^https?:\/\//, ''),
    entry.platforms.map((platform) => t(`platform.${platform}`)).join(', '),
  ];
  return <div className={classes.muted}>{parts.filter(Boolean).join(' · ')}</div>;
}

/** The catalogue as a list; its whole view lives in the address. */
export function CatalogueList() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const node = useNode();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/katalog' });
  const agencies = useQuery(agenciesQuery);
  const list = useQuery({
    queryKey: [...keys.applications, 'list', search],
    queryFn: () =>
      unwrap(api.GET('/api/applications', { params: { query: { ...search, limit: PAGE, count: true } } })),
    placeholderData: keepPreviousData,
  });
  const mayWrite = mayWriteCatalogue(me);
  const narrowed = Boolean(search.q || search.agency || search.status || search.type);
  const show = (change: Partial<CatalogueSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });

  const state = (entry: ApplicationSummary) => (
    <StateBadge tone={STATUS_TONES[entry.status]}>{t(`status.${entry.status}`)}</StateBadge>
  );
  const name = (entry: ApplicationSummary) => (
    <TextLink to="/katalog/$id" params={{ id: entry.id }} className={classes.name}>
      {entry.name}
    </TextLink>
  );
  const columns: Column<ApplicationSummary>[] = [
    {
      key: 'application',
      header: t('column.application'),
      width: '26%',
      cell: (entry) => (
        <>
          {name(entry)}
          <Where entry={entry} />
        </>
      ),
    },
    { key: 'owner', header: t('column.owner'), width: '20%', cell: (entry) => entry.ownerAgency.name },
    {
      key: 'users',
      header: t('column.users'),
      cell: (entry) => (entry.userAgencyCount > 0 ? t('list.users', { count: entry.userAgencyCount }) : '–'),
    },
    { key: 'purpose', header: t('column.purpose'), cell: (entry) => <Clamped text={entry.purpose} /> },
    {
      key: 'code',
      header: t('column.code'),
      cell: (entry) => (entry.referenceCode ? `RAA.${entry.referenceCode}` : '–'),
    },
    { key: 'state', header: t('column.state'), cell: state },
    { key: 'updated', header: t('column.updated'), cell: (entry) => format.day(entry.updatedAt) },
  ];

  const matched = list.data?.matched;
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          matched ? (
            <>
              {matched.more
                ? t('list.subtitle-more', { count: format.number(matched.count) })
                : t('list.subtitle', { count: matched.count })}{' '}
              · <AsOf at={list.dataUpdatedAt} /> ·{' '}
              <CopyForWhatsApp lines={() => [t('list.shared', { government: node?.name ?? '' })]} /> ·{' '}
              <TextLink to="/katalog/petikan">{t('list.signed-extracts')}</TextLink>
            </>
          ) : null
        }
        actions={
          <>
            <ExportMenu search={search} />
            {mayWrite ? (
              <>
                <ButtonLink to="/katalog/impor" variant="default">
                  {t('list.import')}
                </ButtonLink>
                <ButtonLink to="/katalog/baru">{t('list.add')}</ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      <div className={classes.tools}>
        <SearchBox
          label={t('list.search-label')}
          placeholder={t('list.search')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
        <FilterChips
          filters={[
            {
              key: 'status',
              label: t('filter.status'),
              value: search.status,
              options: options(STATUSES, (status) => t(`status.${status}`)),
            },
            {
              key: 'agency',
              label: t('filter.agency'),
              value: search.agency,
              options: (agencies.data ?? []).map((agency) => ({ value: agency.id, label: agency.name })),
            },
            {
              key: 'type',
              label: t('filter.type'),
              value: search.type,
              options: options(TYPES, (type) => t(`type.${type}`)),
            },
          ]}
          onChange={(key, value) => show({ [key]: value })}
        />
      </div>
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {list.error && !list.data ? null : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={list.data?.items}
          rowKey={(entry) => entry.id}
          card={(entry) => (
            <>
              <div className={classes.cardTop}>
                {name(entry)}
                {state(entry)}
              </div>
              <div>{entry.ownerAgency.name}</div>
              <Where entry={entry} />
            </>
          )}
          empty={
            narrowed ? (
              <EmptyState
                title={t('list.none-title')}
                action={
                  <ButtonLink to="/katalog" variant="default">
                    {t('list.clear')}
                  </ButtonLink>
                }
              >
                {t('list.none')}
              </EmptyState>
            ) : (
              <EmptyState
                title={t('list.empty-title')}
                action={
                  mayWrite ? (
                    <ButtonLink to="/katalog/impor" variant="default">
                      {t('list.import')}
                    </ButtonLink>
                  ) : null
                }
              >
                {t('list.empty')}
              </EmptyState>
            )
          }
        />
      )}
      {list.data && list.data.items.length > 0 ? (
        <KeysetPager
          shown={list.data.items.length}
          matched={matched}
          cursor={search.cursor}
          nextCursor={list.data.nextCursor}
        />
      ) : null}
    </>
  );
}

function Clamped({ text }: { text: string | null }) {
  return text ? (
    <div className={classes.clamped} title={text}>
      {text}
    </div>
  ) : (
    '–'
  );
}
