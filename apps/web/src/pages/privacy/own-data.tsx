import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { Activities } from './activities.js';
import { OwnAnswer } from './own-answer.js';
import { OwnRequestForm } from './own-request-form.js';
import { privacyKeys, type DataRequestRow } from './queries.js';
import { RequestState } from './request-words.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const PAGE = 25;
const route = getRouteApi('/akun/data-pribadi');

/** What is kept about oneself, and what one may ask for (Articles 5 to 11 UU 27/2022). */
export function OwnData() {
  const t = useTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { cursor } = route.useSearch();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...privacyKeys.own, cursor],
    queryFn: () => unwrap(api.GET('/api/me/data-requests', { params: { query: { cursor, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const withdraw = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/me/data-requests/{id}/withdraw', { params: { path: { id } }, headers })),
    { onSuccess: () => void queryClient.invalidateQueries({ queryKey: privacyKeys.own }) },
  );
  const steps = (request: DataRequestRow) => (
    <div className={classes.buttons}>
      {request.copyReady ? (
        <Button
          component="a"
          variant="default"
          href={`/api/data-requests/${request.id}/copy`}
          download
          aria-label={t('own.copy-of', { number: request.number })}
        >
          {t('own.copy')}
        </Button>
      ) : null}
      {request.state === 'received' ? (
        <Button
          variant="default"
          aria-label={t('own.withdraw-of', { number: request.number })}
          loading={withdraw.isPending && withdraw.variables === request.id}
          onClick={() => withdraw.mutate(request.id)}
        >
          {t('own.withdraw')}
        </Button>
      ) : null}
      {request.decidedAt && request.state !== 'withdrawn' ? (
        <Button
          variant="default"
          aria-label={`${t('own.answer')} ${request.number}`}
          onClick={() => setShown(request.id)}
        >
          {t('own.answer')}
        </Button>
      ) : null}
    </div>
  );
  const what = (request: DataRequestRow) => (
    <>
      <strong>{t(`kind.${request.kind}`)}</strong>
      <div className={classes.muted}>{request.number}</div>
    </>
  );
  const columns: Column<DataRequestRow>[] = [
    { key: 'what', header: t('requests.kind'), cell: what },
    {
      key: 'received',
      header: t('requests.received'),
      width: '170px',
      cell: ({ receivedAt }) => format.moment(receivedAt),
    },
    {
      key: 'state',
      header: t('requests.state'),
      width: '210px',
      cell: (request) => <RequestState request={request} />,
    },
    { key: 'steps', header: t('own.requests'), hideHeader: true, width: '260px', cell: steps },
  ];
  return (
    <>
      <PageHeader
        title={t('own.title')}
        crumbs={[{ label: t('own.account'), to: '/akun' }]}
        subtitle={t('own.subtitle')}
        actions={<Button onClick={() => setAsking(true)}>{t('own.ask')}</Button>}
      />
      <ProblemAlert problem={error ?? withdraw.error} onRetry={error ? () => void refetch() : undefined} />
      <div role="status">
        {sent ? <p className={classes.note}>{t('form.sent', { number: sent })}</p> : null}
      </div>
      {error && !data ? null : (
        <DataTable
          caption={t('own.requests')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          card={(request) => (
            <>
              <div className={classes.cardTop}>
                <div>{what(request)}</div>
                <RequestState request={request} />
              </div>
              <div className={classes.muted}>{format.moment(request.receivedAt)}</div>
              {steps(request)}
            </>
          )}
          empty={<EmptyState title={t('own.requests-none')}>{t('own.requests-none-words')}</EmptyState>}
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={cursor} nextCursor={data.nextCursor} />
      ) : null}
      <Panel title={t('own.processing')}>
        <p className={classes.text}>
          {t('own.consents')}{' '}
          <TextLink to="/akun/aplikasi" underline="always">
            {t('own.consents-link')}
          </TextLink>
        </p>
      </Panel>
      <Activities />
      {asking ? (
        <OwnRequestForm
          onClose={() => setAsking(false)}
          onDone={(request) => {
            setAsking(false);
            setSent(request.number);
          }}
        />
      ) : null}
      {shown ? <OwnAnswer id={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}
