import { useEffect } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { useLiveConnected, useLiveProgress } from '../../api/live.js';
import { keys } from '../../api/queries.js';
import type { ImportColumn, ImportView } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { ButtonLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { ProgressLine } from '../../components/progress-line.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useCommonTexts } from '../../i18n/common.js';
import { FIELD_NAMES } from '../catalogue/attributes.js';
import { Changes } from '../catalogue/history.js';
import { useWording } from '../catalogue/wording.js';
import { Columns } from './columns.js';
import { Confirm } from './confirm.js';
import { Receipt } from './receipt.js';
import { Rows } from './rows.js';
import { Steps, type Step } from './steps.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

const PAGE = 50;
const POLL_MS = 2_000;
const POLL_WHILE_LIVE_MS = 10_000;
const route = getRouteApi('/katalog/impor/$id');

const isWorking = (view: ImportView | undefined): boolean =>
  view?.status === 'reading' || view?.status === 'applying';

const STEP_OF: Record<ImportView['status'], Step> = {
  reading: 'check',
  failed: 'check',
  ready: 'check',
  applying: 'confirm',
  confirmed: 'receipt',
};

function Working({ view }: { view: ImportView }) {
  const t = useTexts();
  const progress = useLiveProgress(view.id);
  const act = view.status === 'applying' ? 'applying' : 'reading';
  return (
    <Panel title={t(`${act}.title`, { file: view.fileName })}>
      <ProgressLine
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        label={
          progress?.total
            ? t(`${act}.progress`, { done: progress.done, total: progress.total })
            : t(`${act}.start`)
        }
      />
    </Panel>
  );
}

/** One import from the dry run to its receipt. */
export function Conversation() {
  const { id } = route.useParams();
  return <ConversationPage key={id} id={id} />;
}

function ConversationPage({ id }: { id: string }) {
  const t = useTexts();
  const common = useCommonTexts();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/katalog/impor/$id' });
  const wording = useWording();
  const live = useLiveConnected();
  const queryClient = useQueryClient();
  const {
    data: view,
    error,
    refetch,
  } = useQuery({
    queryKey: [...keys.imports, id, search],
    queryFn: () =>
      unwrap(
        api.GET('/api/applications/imports/{id}', {
          params: { path: { id }, query: { ...search, limit: PAGE } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (isWorking(query.state.data) ? (live ? POLL_WHILE_LIVE_MS : POLL_MS) : false),
  });

  const settle = () => queryClient.invalidateQueries({ queryKey: keys.imports });
  const map = useWrite(
    (columns: ImportColumn[], headers) =>
      unwrap(
        api.PUT('/api/applications/imports/{id}/columns', {
          params: { path: { id } },
          headers,
          body: { columns },
        }),
      ),
    { onSuccess: settle },
  );
  const confirm = useWrite(
    (includeDoubtful: boolean, headers) =>
      unwrap(
        api.POST('/api/applications/imports/{id}/confirm', {
          params: { path: { id } },
          headers,
          body: { includeDoubtful },
        }),
      ),
    { onSettled: settle },
  );

  const status = view?.status;
  useEffect(() => {
    if (status === 'confirmed') void queryClient.invalidateQueries({ queryKey: keys.applications });
  }, [queryClient, status]);

  const mayMap = view && view.columns.length > 0 && (status === 'ready' || status === 'failed');
  const columns = mayMap ? (
    <Columns
      key={JSON.stringify(view.columns)}
      fields={FIELD_NAMES.map((field) => ({ value: field, label: wording.field(field) }))}
      columns={view.columns}
      opened={status === 'failed'}
      busy={map.isPending}
      onApply={(corrected) => map.mutate(corrected)}
    />
  ) : null;

  return (
    <>
      <PageHeader
        title={t('title')}
        crumb={view?.fileName ?? t('crumb')}
        crumbs={[
          { label: common('nav.catalogue'), to: '/katalog' },
          { label: t('crumb'), to: '/katalog/impor' },
        ]}
        subtitle={[view?.fileName, status === 'confirmed' ? null : t('subtitle')].filter(Boolean).join(' · ')}
      />
      <Steps current={status ? STEP_OF[status] : 'check'} />
      <ProblemAlert
        problem={error ?? map.error ?? confirm.error}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!view && !error ? <SkeletonRows /> : null}
      {view && isWorking(view) ? <Working view={view} /> : null}
      {view && status === 'failed' ? (
        <Panel title={t('failed.title')}>
          <p role="alert">{view.failure?.message}</p>
          {columns}
          <div className={classes.actions}>
            <ButtonLink to="/katalog/impor">{t('failed.again')}</ButtonLink>
          </div>
        </Panel>
      ) : null}
      {view && status === 'ready' ? (
        <>
          {columns}
          <Rows
            view={view}
            search={search}
            nameHeader={t('column.name')}
            onShow={(outcome) => void navigate({ search: { outcome }, replace: true })}
            changesOf={(row) =>
              row.applicationId && row.outcome !== 'unchanged' ? <Changes changes={row.changes} /> : null
            }
          />
          <Confirm
            summary={view.summary}
            busy={confirm.isPending}
            words={{
              button: (count) => t('confirm.button', { count }),
              leftOut: (count) => t('confirm.left-out', { count }),
            }}
            onConfirm={(includeDoubtful) => confirm.mutate(includeDoubtful)}
          />
        </>
      ) : null}
      {view && status === 'confirmed' ? (
        <Receipt receipt={view.receipt} done={t('receipt.done', { file: view.fileName })}>
          <ButtonLink to="/katalog">{t('receipt.open')}</ButtonLink>
          <ButtonLink to="/katalog/impor" variant="default">
            {t('receipt.again')}
          </ButtonLink>
        </Receipt>
      ) : null}
    </>
  );
}
