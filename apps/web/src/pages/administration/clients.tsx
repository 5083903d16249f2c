import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { agenciesQuery } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { RevokeDialog, RotateDialog, SecretOnce, Standing, type ShownSecret } from './clients-dialogs.js';
import { ExpiringNotice } from './clients-expiring.js';
import { ClientForm } from './clients-form.js';
import { STANDINGS, clientKeys, type ApiClient, type ClientsSearch } from './clients-queries.js';
import { useClientTexts } from './clients.texts.js';
import { Frame } from './frame.js';
import classes from './administration.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/klien');

type Open = { act: 'form'; client?: ApiClient } | { act: 'rotate' | 'revoke'; client: ApiClient };

/** The machines that sign in by themselves. */
export function Clients() {
  const t = useClientTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/klien' });
  const queryClient = useQueryClient();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [open, setOpen] = useState<Open | null>(null);
  const [shown, setShown] = useState<ShownSecret | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...clientKeys.clients, search],
    queryFn: () => unwrap(api.GET('/api/clients', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const done = () => {
    void queryClient.invalidateQueries({ queryKey: clientKeys.clients });
    setOpen(null);
  };
  const rotate = useWrite(
    ({ id, overlapDays }: { id: string; overlapDays: number }, headers) =>
      unwrap(
        api.POST('/api/clients/{id}/rotate', { params: { path: { id } }, headers, body: { overlapDays } }),
      ),
    {
      onSuccess: ({ clientId, clientSecret, client }) => {
        done();
        setShown({ name: client.name, clientId, clientSecret, secrets: client.secrets });
      },
    },
  );
  const revoke = useWrite(
    ({ id, reason }: { id: string; reason: string }, headers) =>
      unwrap(api.POST('/api/clients/{id}/revoke', { params: { path: { id } }, headers, body: { reason } })),
    { onSuccess: done },
  );
  const show = (change: Partial<ClientsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });

  const name = (client: ApiClient) => (
    <>
      <strong>{client.name}</strong>
      <div className={classes.muted}>{client.purpose}</div>
      <div className={classes.muted}>{client.id}</div>
    </>
  );
  const scopes = (client: ApiClient) => (
    <>
      {client.scopes.map((scope) => (
        <div key={scope}>{t(`scope.${scope}`)}</div>
      ))}
      {client.onlyAgencyName ? (
        <div className={classes.muted}>{t('client.only', { agency: client.onlyAgencyName })}</div>
      ) : null}
      {client.sources.length ? <div className={classes.muted}>{client.sources.join(', ')}</div> : null}
    </>
  );
  const used = ({ lastUsedAt }: ApiClient) =>
    lastUsedAt ? format.moment(lastUsedAt) : t('client.never-used');
  const state = (client: ApiClient) => (
    <>
      <Standing standing={client.standing} />
      {client.standing === 'revoked' ? null : (
        <div className={classes.muted}>{t('client.until', { day: format.day(client.expiresAt) })}</div>
      )}
    </>
  );
  const actions = (client: ApiClient) =>
    client.standing === 'revoked' ? null : (
      <div className={classes.buttons}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('clients.edit', { name: client.name })}
          onClick={() => setOpen({ act: 'form', client })}
        >
          {common('action.edit')}
        </Button>
        {client.proof === 'client_secret_basic' ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('client.rotate-for', { name: client.name })}
            onClick={() => setOpen({ act: 'rotate', client })}
          >
            {t('client.rotate')}
          </Button>
        ) : null}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('client.revoke-for', { name: client.name })}
          onClick={() => setOpen({ act: 'revoke', client })}
        >
          {t('client.revoke')}
        </Button>
      </div>
    );
  const columns: Column<ApiClient>[] = [
    { key: 'name', header: t('client.name'), cell: name },
    { key: 'agency', header: t('client.agency'), width: '17%', cell: (client) => client.agencyName ?? '–' },
    { key: 'scopes', header: t('client.scopes'), width: '19%', cell: scopes },
    { key: 'used', header: t('client.used'), width: '110px', cell: used },
    { key: 'state', header: t('client.state'), width: '140px', cell: state },
    { key: 'actions', header: t('client.actions'), hideHeader: true, width: '150px', cell: actions },
  ];

  return (
    <Frame
      tab="clients"
      subtitle={t('clients.subtitle')}
      actions={<Button onClick={() => setOpen({ act: 'form' })}>{t('clients.add')}</Button>}
    >
      <ExpiringNotice
        count={search.standing === 'expiring' ? 0 : (data?.expiring ?? 0)}
        words="clients.expiring"
        onShow={() => show({ standing: 'expiring' })}
      />
      <div className={classes.tools}>
        <SearchBox
          label={t('clients.search')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
        <FilterChips
          filters={[
            {
              key: 'standing',
              label: t('standing.label'),
              value: search.standing,
              options: STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) })),
            },
          ]}
          onChange={(_, standing) => show({ standing: STANDINGS.find((one) => one === standing) })}
        />
      </div>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !data ? null : (
        <DataTable
          caption={t('clients.title')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          highlighted={({ standing }) => standing === 'expiring'}
          card={(client) => (
            <>
              <div className={classes.cardTop}>
                <div>{name(client)}</div>
                <div>{state(client)}</div>
              </div>
              <div>{client.agencyName ?? '–'}</div>
              {scopes(client)}
              <div className={classes.muted}>
                {t('client.used')}: {used(client)}
              </div>
              <div style={{ marginTop: 8 }}>{actions(client)}</div>
            </>
          )}
          empty={
            search.q || search.standing ? (
              <EmptyState title={t('clients.none')} />
            ) : (
              <EmptyState title={t('clients.empty-title')}>{t('clients.empty')}</EmptyState>
            )
          }
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
      {open?.act === 'form' ? (
        <ClientForm
          client={open.client}
          agencies={agencies}
          onClose={() => setOpen(null)}
          onSaved={(secret) => {
            done();
            setShown(secret);
          }}
        />
      ) : null}
      {open?.act === 'rotate' ? (
        <RotateDialog
          name={open.client.name}
          pending={rotate.isPending}
          problem={rotate.error}
          onRotate={(overlapDays) => rotate.mutate({ id: open.client.id, overlapDays })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.act === 'revoke' ? (
        <RevokeDialog
          name={open.client.name}
          words={t('revoke.client')}
          pending={revoke.isPending}
          problem={revoke.error}
          onRevoke={(reason) => revoke.mutate({ id: open.client.id, reason })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {shown ? <SecretOnce shown={shown} onClose={() => setShown(null)} /> : null}
    </Frame>
  );
}
