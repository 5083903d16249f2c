import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { agenciesQuery, keys } from '../../api/queries.js';
import { ROLES } from '../../api/roles.js';
import type { Seat } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { StateBadge } from '../../components/state-badge.js';
import { useCommonTexts } from '../../i18n/common.js';
import { Frame } from './frame.js';
import { Days, Kind } from './holding-words.js';
import { PositionForm } from './position-form.js';
import type { PositionsSearch } from './positions-search.js';
import { usePositionTexts } from './positions.texts.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/jabatan');

/** Whoever holds a position, today or later, one a line. */
function Holders({ seat }: { seat: Seat }) {
  const t = usePositionTexts();
  if (seat.holdings.length === 0) return <StateBadge tone="warning">{t('vacant')}</StateBadge>;
  return seat.holdings.map((held) => (
    <div key={held.id}>
      {held.personName} <Kind held={held} />{' '}
      <span className={classes.muted}>
        <Days held={held} />
      </span>
    </div>
  ));
}

/** All positions of the government and who holds them. */
export function Positions() {
  const t = usePositionTexts();
  const admin = useTexts();
  const common = useCommonTexts();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/jabatan' });
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.people, 'positions', search],
    queryFn: () => unwrap(api.GET('/api/positions', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const show = (change: Partial<PositionsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });
  const name = (seat: Seat) => (
    <>
      <TextLink to="/administrasi/jabatan/$id" params={{ id: seat.id }} fw={600}>
        {seat.title}
      </TextLink>
      <div className={classes.muted}>
        {common(`role.${seat.role}`)} · {seat.agencyName ?? t('seat.whole')}
      </div>
    </>
  );
  const columns: Column<Seat>[] = [
    { key: 'title', header: t('column.title'), width: '46%', cell: name },
    { key: 'holder', header: t('column.holder'), cell: (seat) => <Holders seat={seat} /> },
  ];
  const filtered = search.q || search.agency || search.role || search.vacant;
  return (
    <Frame
      tab="positions"
      subtitle={t('subtitle')}
      actions={<Button onClick={() => setAdding(true)}>{t('add')}</Button>}
    >
      <div className={classes.tools}>
        <SearchBox
          label={t('search')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
        <FilterChips
          filters={[
            {
              key: 'role',
              label: t('seat.role'),
              value: search.role,
              options: ROLES.map((role) => ({ value: role, label: common(`role.${role}`) })),
            },
            {
              key: 'agency',
              label: admin('people.agency'),
              value: search.agency,
              options: agencies.map(({ id, name: label }) => ({ value: id, label })),
            },
            {
              key: 'vacant',
              label: t('filter.vacant'),
              value: search.vacant ? 'true' : undefined,
              options: [{ value: 'true', label: t('filter.vacant-only') }],
            },
          ]}
          onChange={(key, value) =>
            show(
              key === 'vacant'
                ? { vacant: value ? true : undefined }
                : key === 'role'
                  ? { role: ROLES.find((role) => role === value) }
                  : { agency: value },
            )
          }
        />
      </div>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !data ? null : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data?.items}
          rowKey={(seat) => seat.id}
          card={(seat) => (
            <>
              {name(seat)}
              <Holders seat={seat} />
            </>
          )}
          empty={
            filtered ? (
              <EmptyState title={t('none')} />
            ) : (
              <EmptyState title={t('empty-title')}>{t('empty')}</EmptyState>
            )
          }
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
      {adding ? <PositionForm onClose={() => setAdding(false)} /> : null}
    </Frame>
  );
}
