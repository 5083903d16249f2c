import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useNode } from '../../api/queries.js';
import { AsOf } from '../../components/as-of.js';
import { CopyForWhatsApp } from '../../components/copy-button.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { Applications } from './applications.js';
import { allGovernmentsQuery, holdingsQuery } from './queries.js';
import type { HoldingsSearch } from './search.js';
import { useTexts } from './texts.js';
import classes from './governments.module.css';

const PAGE = 50;
const route = getRouteApi('/katalog-gabungan');

/** Applications of all governments in one list; its whole view lives in the address. */
export function Holdings() {
  const t = useTexts();
  const node = useNode();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/katalog-gabungan' });
  const governments = useQuery(allGovernmentsQuery).data ?? [];
  const list = useQuery({ ...holdingsQuery(search, PAGE), placeholderData: keepPreviousData });
  const show = (change: Partial<HoldingsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });
  const narrowed = Boolean(search.q || search.government);

  return (
    <>
      <PageHeader
        title={t('holdings.title')}
        subtitle={
          <>
            {t('holdings.subtitle')}
            {list.data ? (
              <>
                {' '}
                · <AsOf at={list.dataUpdatedAt} />
              </>
            ) : null}{' '}
            · <CopyForWhatsApp lines={() => [t('holdings.shared', { node: node?.name ?? '' })]} />
          </>
        }
      />
      <div className={classes.tools} data-screen-only>
        <SearchBox
          label={t('holdings.search-label')}
          placeholder={t('holdings.search')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
        <FilterChips
          filters={[
            {
              key: 'government',
              label: t('holdings.government'),
              value: search.government,
              options: governments.map(({ code, name }) => ({ value: code, label: name })),
            },
          ]}
          onChange={(key, value) => show({ [key]: value })}
        />
      </div>
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {list.error && !list.data ? null : (
        <Applications
          rows={list.data?.items}
          withGovernment
          empty={
            narrowed ? (
              <EmptyState
                title={t('list.none-title')}
                action={
                  <Button variant="default" onClick={() => show({ q: undefined, government: undefined })}>
                    {t('list.clear')}
                  </Button>
                }
              >
                {t('list.none')}
              </EmptyState>
            ) : (
              <EmptyState title={t('holdings.empty-title')}>{t('holdings.empty')}</EmptyState>
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
