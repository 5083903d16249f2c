import { useState } from 'react';
import { Button, Title } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { InvitedPerson, Person } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { useFormat } from '../../format/use-format.js';
import { Frame } from '../administration/frame.js';
import { OneTimeLink } from './one-time-link.js';
import { accountKeys, type ResetRequest } from './queries.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

const PAGE = 25;
const FOUND = 10;
const route = getRouteApi('/administrasi/masuk');

function ResetRequests() {
  const t = useTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { cursor } = route.useSearch();
  const [invited, setInvited] = useState<InvitedPerson | null>(null);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: accountKeys.resets });
  const { data, error, refetch } = useQuery({
    queryKey: [...accountKeys.resets, cursor],
    queryFn: () => unwrap(api.GET('/api/reset-requests', { params: { query: { cursor, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const invite = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/people/{id}/invite', { params: { path: { id } }, headers })),
    {
      onSuccess: (made) => {
        refresh();
        setInvited(made);
      },
    },
  );
  const dismiss = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/reset-requests/{id}/dismiss', { params: { path: { id } }, headers })),
    { onSuccess: refresh },
  );
  const person = ({ name, username }: ResetRequest) => (
    <>
      <strong>{name}</strong>
      <div className={classes.muted}>{username}</div>
    </>
  );
  const actions = ({ id, name }: ResetRequest) => (
    <div className={classes.actions}>
      <Button
        variant="default"
        aria-label={t('resets.link-for', { name })}
        loading={invite.isPending && invite.variables === id}
        onClick={() => invite.mutate(id)}
      >
        {t('resets.link')}
      </Button>
      <Button
        variant="default"
        aria-label={t('resets.dismiss-for', { name })}
        loading={dismiss.isPending && dismiss.variables === id}
        onClick={() => dismiss.mutate(id)}
      >
        {t('resets.dismiss')}
      </Button>
    </div>
  );
  const columns: Column<ResetRequest>[] = [
    { key: 'person', header: t('resets.person'), cell: person },
    { key: 'at', header: t('resets.at'), width: '180px', cell: (row) => format.moment(row.requestedAt) },
    { key: 'actions', header: t('sessions.action'), hideHeader: true, width: '250px', cell: actions },
  ];
  return (
    <>
      <div className={classes.heading}>
        <div>
          <Title order={2}>{t('resets.title')}</Title>
          <div className={classes.muted}>{t('resets.words')}</div>
        </div>
      </div>
      <ProblemAlert
        problem={error ?? invite.error ?? dismiss.error}
        onRetry={error ? () => void refetch() : undefined}
      />
      {error && !data ? null : (
        <DataTable
          caption={t('resets.title')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          card={(request) => (
            <>
              <div>{person(request)}</div>
              <div className={classes.muted}>
                {t('resets.at')} {format.moment(request.requestedAt)}
              </div>
              {actions(request)}
            </>
          )}
          empty={<EmptyState title={t('resets.empty')}>{t('resets.empty-words')}</EmptyState>}
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={cursor} nextCursor={data.nextCursor} />
      ) : null}
      {invited ? <OneTimeLink invited={invited} onClose={() => setInvited(null)} /> : null}
    </>
  );
}

function FindPerson() {
  const t = useTexts();
  const { q } = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/masuk' });
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.people, 'find', q],
    queryFn: () => unwrap(api.GET('/api/people', { params: { query: { q, limit: FOUND } } })),
    enabled: q !== undefined,
    placeholderData: keepPreviousData,
  });
  const link = (person: Person) => (
    <TextLink
      to="/administrasi/masuk/$id"
      params={{ id: person.id }}
      underline="always"
      aria-label={t('find.open', { name: person.name })}
    >
      {person.name}
    </TextLink>
  );
  return (
    <>
      <div className={classes.heading}>
        <div>
          <Title order={2}>{t('find.title')}</Title>
          <div className={classes.muted}>{t('find.words')}</div>
        </div>
        <SearchBox
          label={t('find.search')}
          value={q ?? ''}
          onSearch={(words) => void navigate({ search: { q: words || undefined }, replace: true })}
        />
      </div>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && q !== undefined ? (
        <DataTable
          caption={t('find.title')}
          columns={[
            { key: 'name', header: t('resets.person'), cell: link },
            { key: 'username', header: t('find.search'), hideHeader: true, cell: (row) => row.username },
          ]}
          rows={data.items}
          rowKey={({ id }) => id}
          card={(person) => (
            <>
              {link(person)}
              <div className={classes.muted}>{person.username}</div>
            </>
          )}
          empty={<EmptyState title={t('find.none')} />}
        />
      ) : null}
    </>
  );
}

/** Help for those who cannot sign in. */
export function SafetyPage() {
  const t = useTexts();
  return (
    <Frame tab="safety" subtitle={t('admin.subtitle')}>
      <ResetRequests />
      <FindPerson />
    </Frame>
  );
}
