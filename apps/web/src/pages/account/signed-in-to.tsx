import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Dialog } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { clientKeys, type SignedInTo } from '../administration/clients-queries.js';
import { useClientTexts } from '../administration/clients.texts.js';
import classes from '../administration/administration.module.css';

const PAGE = 25;
const route = getRouteApi('/akun/aplikasi');

function RevokeConsent({ application, onClose }: { application: SignedInTo; onClose: () => void }) {
  const t = useClientTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const revoke = useWrite(
    (id: string, headers) =>
      unwrap(api.DELETE('/api/me/applications/{id}', { params: { path: { id } }, headers })),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: clientKeys.mine });
        onClose();
      },
    },
  );
  return (
    <Dialog onClose={onClose} title={t('mine.confirm', { name: application.applicationName })}>
      <div className={classes.form}>
        <ProblemAlert problem={revoke.error} />
        <p style={{ margin: 0 }}>{t('mine.confirm-words')}</p>
        {application.policy ? <p style={{ margin: 0 }}>{t('mine.confirm-policy')}</p> : null}
        <div className={classes.buttons}>
          <Button
            color="red.9"
            data-autofocus
            loading={revoke.isPending}
            onClick={() => revoke.mutate(application.id)}
          >
            {t('mine.revoke')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The applications a person has entered with this account, and the way back out of each. */
export function SignedInToPage() {
  const t = useClientTexts();
  const format = useFormat();
  const { cursor } = route.useSearch();
  const [open, setOpen] = useState<SignedInTo | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...clientKeys.mine, cursor],
    queryFn: () => unwrap(api.GET('/api/me/applications', { params: { query: { cursor, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });

  const name = (application: SignedInTo) => (
    <>
      <strong>{application.applicationName}</strong>
      <div className={classes.muted}>{application.ownerAgencyName}</div>
      {application.policy ? (
        <div className={classes.muted}>{t('mine.policy', { policy: application.policy })}</div>
      ) : null}
    </>
  );
  const learns = ({ scopes }: SignedInTo) =>
    scopes.map((scope) => <div key={scope}>{t(`learn.${scope}`)}</div>);
  const state = ({ signedIn }: SignedInTo) => (
    <StateBadge tone={signedIn ? 'success' : 'neutral'}>{t(signedIn ? 'mine.now' : 'mine.out')}</StateBadge>
  );
  const revoke = (application: SignedInTo) => (
    <Button
      variant="default"
      aria-label={t('mine.revoke-for', { name: application.applicationName })}
      onClick={() => setOpen(application)}
    >
      {t('mine.revoke')}
    </Button>
  );
  const last = ({ lastAt }: SignedInTo) => (lastAt ? format.moment(lastAt) : '–');
  const columns: Column<SignedInTo>[] = [
    { key: 'application', header: t('mine.application'), cell: name },
    { key: 'learns', header: t('mine.learns'), width: '24%', cell: learns },
    { key: 'since', header: t('mine.since'), width: '110px', cell: ({ since }) => format.day(since) },
    { key: 'last', header: t('mine.last'), width: '150px', cell: last },
    { key: 'state', header: t('client.state'), width: '130px', cell: state },
    { key: 'actions', header: t('client.actions'), hideHeader: true, width: '130px', cell: revoke },
  ];

  return (
    <>
      <PageHeader
        title={t('mine.title')}
        crumbs={[{ label: t('mine.account'), to: '/akun' }]}
        subtitle={t('mine.subtitle')}
      />
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !data ? null : (
        <DataTable
          caption={t('mine.title')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          card={(application) => (
            <>
              <div className={classes.cardTop}>
                <div>{name(application)}</div>
                {state(application)}
              </div>
              {learns(application)}
              <div className={classes.muted}>
                {t('mine.since')} {format.day(application.since)} · {t('mine.last')} {last(application)}
              </div>
              <div style={{ marginTop: 8 }}>{revoke(application)}</div>
            </>
          )}
          empty={<EmptyState title={t('mine.empty-title')}>{t('mine.empty')}</EmptyState>}
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={cursor} nextCursor={data.nextCursor} />
      ) : null}
      {open ? <RevokeConsent application={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
