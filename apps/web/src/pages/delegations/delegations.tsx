import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { LEADER_ROLES } from '../../api/roles.js';
import type { Delegation } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge, type Tone } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { GrantForm } from './grant-form.js';
import { delegationKeys } from './queries.js';
import { useTexts } from './texts.js';
import classes from './delegations.module.css';

const PAGE = 25;
const route = getRouteApi('/pelimpahan');

const TONES: Record<Delegation['state'], Tone> = {
  coming: 'info',
  'in-force': 'success',
  ended: 'neutral',
  revoked: 'neutral',
};

/** What leaders have delegated, and to whom. */
export function Delegations() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const search = route.useSearch();
  const queryClient = useQueryClient();
  const [granting, setGranting] = useState(false);
  const led = me?.positions.filter(({ role }) => LEADER_ROLES.includes(role)) ?? [];
  const isAide = me?.positions.some(({ mandate }) => mandate) ?? false;
  const mayLook = led.length > 0 || isAide || hasRole(me, 'administrator', 'auditor');
  const { data, error, refetch } = useQuery({
    queryKey: [...delegationKeys, 'list', search],
    queryFn: () => unwrap(api.GET('/api/delegations', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
    enabled: mayLook,
  });
  const revoke = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/delegations/{id}/revoke', { params: { path: { id } }, headers })),
    { onSettled: () => queryClient.invalidateQueries({ queryKey: delegationKeys }) },
  );
  if (me && !mayLook) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('denied.title')}>{t('denied')}</EmptyState>
      </>
    );
  }

  const state = (one: Delegation) => (
    <StateBadge tone={TONES[one.state]}>{t(`state.${one.state}`)}</StateBadge>
  );
  const acts = (one: Delegation) => [t('acts.reading'), ...one.acts.map((act) => t(`act.${act}`))].join(', ');
  const days = (one: Delegation) => t('days', { from: format.day(one.from), until: format.day(one.until) });
  const leader = (one: Delegation) => (
    <>
      <strong>{one.title}</strong>
      <div className={classes.muted}>{one.leaderName}</div>
    </>
  );
  const actions = (one: Delegation) =>
    (one.state === 'in-force' || one.state === 'coming') &&
    (one.leaderId === me?.id || hasRole(me, 'administrator')) ? (
      <Button
        variant="default"
        aria-label={t('revoke.of', { name: one.aideName })}
        loading={revoke.isPending && revoke.variables === one.id}
        onClick={() => revoke.mutate(one.id)}
      >
        {t('revoke')}
      </Button>
    ) : null;
  const columns: Column<Delegation>[] = [
    { key: 'leader', header: t('column.leader'), width: '20%', cell: leader },
    { key: 'aide', header: t('column.aide'), width: '17%', cell: (one) => one.aideName },
    { key: 'acts', header: t('column.acts'), cell: acts },
    { key: 'days', header: t('column.days'), width: '120px', cell: days },
    { key: 'reason', header: t('column.reason'), cell: ({ reason }) => reason },
    { key: 'state', header: t('column.state'), width: '110px', cell: state },
    { key: 'actions', header: t('column.actions'), hideHeader: true, width: '90px', cell: actions },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t(led.length === 0 && isAide ? 'subtitle-aide' : 'subtitle')}
        actions={led.length > 0 ? <Button onClick={() => setGranting(true)}>{t('grant')}</Button> : null}
      />
      <ProblemAlert problem={error ?? revoke.error} onRetry={error ? () => void refetch() : undefined} />
      {error && !data ? null : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          card={(one) => (
            <>
              <div className={classes.cardTop}>
                <div>{leader(one)}</div>
                {state(one)}
              </div>
              <div>
                {t('column.aide')}: {one.aideName}
              </div>
              <div>{acts(one)}</div>
              <div className={classes.muted}>
                {days(one)} · {one.reason}
              </div>
              <div style={{ marginTop: 8 }}>{actions(one)}</div>
            </>
          )}
          empty={<EmptyState title={t('empty-title')}>{t('empty')}</EmptyState>}
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
      {granting ? <GrantForm positions={led} onClose={() => setGranting(false)} /> : null}
    </>
  );
}
