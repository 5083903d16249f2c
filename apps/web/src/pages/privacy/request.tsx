import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { TextLink } from '../../components/links.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { DecisionForm } from './decision-form.js';
import { LetterMenu } from './letter-menu.js';
import { OFFICERS, privacyKeys, type DataRequest } from './queries.js';
import { RequestState } from './request-words.js';
import { Section } from './section.js';
import { useTexts } from './texts.js';
import { Unmask } from './unmask.js';
import classes from './privacy.module.css';

const route = getRouteApi('/administrasi/pdp/permintaan/$id');

function Applicant({ request, officer }: { request: DataRequest; officer: boolean }) {
  const t = useTexts();
  const [opened, setOpened] = useState<DataRequest | null>(null);
  const shown = opened ?? request;
  // The page of an account is the administrator's.
  const administrator = hasRole(useMe(), 'administrator');
  return (
    <Panel title={t('request.applicant')}>
      <dl className={classes.facts}>
        <dt>{t('request.name')}</dt>
        <dd>{request.applicantName}</dd>
        <dt>{t('request.account')}</dt>
        <dd>
          {request.personId && administrator ? (
            <TextLink to="/administrasi/orang/$id" params={{ id: request.personId }}>
              {t('request.open-account')}
            </TextLink>
          ) : (
            t(request.personId ? 'request.has-account' : 'request.no-account')
          )}
        </dd>
        {shown.applicantContact ? (
          <>
            <dt>{t('request.contact')}</dt>
            <dd>{shown.applicantContact}</dd>
          </>
        ) : null}
        {shown.identityProof ? (
          <>
            <dt>{t('request.proof')}</dt>
            <dd>{shown.identityProof}</dd>
          </>
        ) : null}
        {request.enteredBy ? (
          <>
            <dt>{t('request.entered')}</dt>
            <dd>{request.enteredBy}</dd>
          </>
        ) : null}
      </dl>
      {shown.masked && officer ? (
        <div style={{ marginTop: 10 }}>
          <Unmask
            ask={(reason) =>
              unwrap(
                api.POST('/api/data-requests/{id}/unmask', {
                  params: { path: { id: request.id } },
                  body: { reason },
                }),
              )
            }
            onOpened={setOpened}
          />
        </div>
      ) : null}
    </Panel>
  );
}

function Decided({ request, officer }: { request: DataRequest; officer: boolean }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Panel title={t('request.decision')}>
      <div className={classes.form}>
        <p className={classes.text}>
          {t('request.decided', {
            state: t(`state.${request.state}`),
            by: request.decidedBy ?? request.applicantName,
            moment: request.decidedAt ? format.moment(request.decidedAt) : '–',
          })}
        </p>
        {request.groundText ? <p className={classes.text}>{request.groundText}</p> : null}
        <p className={classes.text}>{request.answer}</p>
        {request.copyUntil ? (
          <p className={classes.text}>
            {t('request.copy-until', { moment: format.moment(request.copyUntil) })}
          </p>
        ) : null}
        {officer && request.answer ? (
          <div className={classes.buttons}>
            <LetterMenu
              label={t('request.letter')}
              address={(paper) => `/api/data-requests/${request.id}/answer?format=${paper}`}
            />
            {request.copyReady ? (
              <Button component="a" variant="default" href={`/api/data-requests/${request.id}/copy`} download>
                {t('request.copy')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </Panel>
  );
}

/** One request, and what is decided on it. */
export function Request() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const { id } = route.useParams();
  const queryClient = useQueryClient();
  const officer = hasRole(me, ...OFFICERS);
  const { data, error, refetch } = useQuery({
    queryKey: [...privacyKeys.requests, 'one', id],
    queryFn: () => unwrap(api.GET('/api/data-requests/{id}', { params: { path: { id } } })),
    enabled: officer || hasRole(me, 'auditor'),
  });
  const own = data?.personId !== null && data?.personId === me?.id;
  return (
    <Section
      section="requests"
      heading={data?.number ?? '…'}
      subtitle={
        data
          ? `${t(`kind.${data.kind}`)} · ${t('requests.received')} ${format.moment(data.receivedAt)}`
          : null
      }
      actions={data ? <RequestState request={data} /> : null}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data ? (
        <div className={classes.grid}>
          <div>
            <Applicant key={data.version} request={data} officer={officer} />
            <Panel title={t('request.details')}>
              <p className={classes.text}>{data.details || t('request.no-details')}</p>
            </Panel>
          </div>
          <div>
            {data.state !== 'received' ? (
              <Decided request={data} officer={officer} />
            ) : officer && !own ? (
              <DecisionForm
                request={data}
                onDone={() => void queryClient.invalidateQueries({ queryKey: privacyKeys.requests })}
              />
            ) : own ? (
              <p className={classes.note}>{t('request.own')}</p>
            ) : null}
          </div>
        </div>
      ) : error ? null : (
        <SkeletonRows />
      )}
    </Section>
  );
}
