import { useState } from 'react';
import { Button, Radio, Textarea } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Dialog } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { useFormat } from '../../format/use-format.js';
import { Standing } from './clients-dialogs.js';
import { ExpiringNotice } from './clients-expiring.js';
import { STANDINGS, clientKeys, type ClientsSearch, type RelyingParty } from './clients-queries.js';
import { useClientTexts } from './clients.texts.js';
import { Frame } from './frame.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import classes from './administration.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/masuk-aplikasi');

/** Whether people are asked, and by which policy they are not. */
function PolicyDialog({ party, onClose }: { party: RelyingParty; onClose: () => void }) {
  const t = useClientTexts();
  const queryClient = useQueryClient();
  const [preconsented, setPreconsented] = useState(party.preconsented);
  const [reason, setReason] = useState(party.preconsentReason ?? '');
  const write = useWrite(
    (body: { preconsented: boolean; reason: string }, headers) =>
      unwrap(
        api.POST('/api/relying-parties/{id}/preconsent', {
          params: { path: { id: party.id } },
          headers,
          body,
        }),
      ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: clientKeys.parties });
        onClose();
      },
    },
  );
  return (
    <Dialog onClose={onClose} title={t('policy.title', { name: party.applicationName })}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate({ preconsented, reason });
        }}
      >
        <ProblemAlert problem={write.error} />
        <Radio.Group
          value={preconsented ? 'skip' : 'ask'}
          onChange={(value) => setPreconsented(value === 'skip')}
          aria-label={t('party.consent')}
        >
          <div className={classes.form}>
            <Radio value="ask" label={t('policy.ask')} />
            <Radio value="skip" label={t('policy.skip')} />
          </div>
        </Radio.Group>
        <Textarea
          label={t('policy.reason')}
          description={t('policy.reason-hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          required
        />
        <SaveOrCancel disabled={reason.trim() === ''} saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** The applications that people enter with their account here. */
export function SignInClients() {
  const t = useClientTexts();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/masuk-aplikasi' });
  const [open, setOpen] = useState<RelyingParty | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...clientKeys.parties, search],
    queryFn: () => unwrap(api.GET('/api/relying-parties', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const show = (change: Partial<ClientsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });

  const application = (party: RelyingParty) => (
    <>
      <TextLink to="/katalog/$id" params={{ id: party.applicationId }}>
        {party.applicationName}
      </TextLink>
      <div className={classes.muted}>{party.ownerAgencyName}</div>
    </>
  );
  const used = ({ lastUsedAt }: RelyingParty) =>
    lastUsedAt ? format.moment(lastUsedAt) : t('client.never-used');
  const consent = (party: RelyingParty) => (
    <>
      {t(party.preconsented ? 'party.by-policy' : 'party.asked')}
      {party.preconsentReason ? <div className={classes.muted}>{party.preconsentReason}</div> : null}
    </>
  );
  const actions = (party: RelyingParty) =>
    party.revokedAt ? null : (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('party.change-consent-for', { name: party.applicationName })}
        onClick={() => setOpen(party)}
      >
        {t('party.change-consent')}
      </Button>
    );
  const columns: Column<RelyingParty>[] = [
    { key: 'application', header: t('party.application'), cell: application },
    {
      key: 'people',
      header: t('party.people'),
      width: '80px',
      numeric: true,
      cell: (p) => format.number(p.people),
    },
    { key: 'used', header: t('party.used'), width: '150px', cell: used },
    { key: 'consent', header: t('party.consent'), width: '24%', cell: consent },
    {
      key: 'state',
      header: t('client.state'),
      width: '150px',
      cell: (p) => <Standing standing={p.standing} />,
    },
    { key: 'actions', header: t('client.actions'), hideHeader: true, width: '120px', cell: actions },
  ];

  return (
    <Frame tab="sign-in" subtitle={t('parties.subtitle')}>
      <ExpiringNotice
        count={search.standing === 'expiring' ? 0 : (data?.expiring ?? 0)}
        words="parties.expiring"
        onShow={() => show({ standing: 'expiring' })}
      />
      <div className={classes.tools}>
        <SearchBox
          label={t('parties.search')}
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
          caption={t('parties.title')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          highlighted={({ standing }) => standing === 'expiring'}
          card={(party) => (
            <>
              <div className={classes.cardTop}>
                <div>{application(party)}</div>
                <Standing standing={party.standing} />
              </div>
              <div>{t('party.people-count', { count: party.people })}</div>
              <div className={classes.muted}>
                {t('party.used')}: {used(party)}
              </div>
              <div>{consent(party)}</div>
              <div style={{ marginTop: 8 }}>{actions(party)}</div>
            </>
          )}
          empty={
            search.q || search.standing ? (
              <EmptyState title={t('clients.none')} />
            ) : (
              <EmptyState title={t('parties.empty-title')}>{t('parties.empty')}</EmptyState>
            )
          }
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
      {open ? <PolicyDialog party={open} onClose={() => setOpen(null)} /> : null}
    </Frame>
  );
}
