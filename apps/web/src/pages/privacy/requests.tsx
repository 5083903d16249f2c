import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { oneOf } from '../../api/search.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { EnterForm } from './enter-form.js';
import { OFFICERS, REQUEST_STATES, privacyKeys, type DataRequestRow } from './queries.js';
import { RequestState } from './request-words.js';
import { Section } from './section.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/pdp');

/** Requests of data subjects, as those who decide them see them. */
export function Requests() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const navigate = useNavigate({ from: '/administrasi/pdp' });
  const search = route.useSearch();
  const [entering, setEntering] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...privacyKeys.requests, search],
    queryFn: () => unwrap(api.GET('/api/data-requests', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
    enabled: hasRole(me, ...OFFICERS, 'auditor'),
  });
  const number = (request: DataRequestRow) => (
    <TextLink to="/administrasi/pdp/permintaan/$id" params={{ id: request.id }}>
      {request.number}
    </TextLink>
  );
  const columns: Column<DataRequestRow>[] = [
    { key: 'number', header: t('requests.number'), width: '140px', cell: number },
    { key: 'kind', header: t('requests.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'who', header: t('requests.applicant'), width: '24%', cell: ({ applicantName }) => applicantName },
    {
      key: 'received',
      header: t('requests.received'),
      width: '165px',
      cell: ({ receivedAt }) => format.moment(receivedAt),
    },
    {
      key: 'term',
      header: t('requests.term'),
      width: '210px',
      cell: (request) => <RequestState request={request} />,
    },
  ];
  return (
    <Section
      section="requests"
      subtitle={t('requests.subtitle')}
      actions={
        hasRole(me, ...OFFICERS) ? (
          <Button onClick={() => setEntering(true)}>{t('requests.enter')}</Button>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      <FilterChips
        filters={[
          {
            key: 'state',
            label: t('requests.state'),
            value: search.state,
            options: REQUEST_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
        onChange={(_, chosen) =>
          void navigate({ search: { state: oneOf(REQUEST_STATES, chosen) }, replace: true })
        }
      />
      {error && !data ? null : (
        <DataTable
          caption={t('section.requests')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          card={(request) => (
            <>
              <div className={classes.cardTop}>
                {number(request)}
                <RequestState request={request} />
              </div>
              <div>{t(`kind.${request.kind}`)}</div>
              <div className={classes.muted}>
                {request.applicantName} · {format.moment(request.receivedAt)}
              </div>
            </>
          )}
          empty={<EmptyState title={t('requests.none')} />}
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
      {entering ? <EnterForm onClose={() => setEntering(false)} /> : null}
    </Section>
  );
}
