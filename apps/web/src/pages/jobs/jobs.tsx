import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Job } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge, type Tone } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { Frame } from '../administration/frame.js';
import { useTexts } from './texts.js';
import classes from './jobs.module.css';

const TONES: Record<Job['state'], Tone> = {
  never: 'neutral',
  running: 'info',
  done: 'success',
  retrying: 'warning',
  failed: 'danger',
};

const RUNNING_REFRESH_MS = 3_000;
const REFRESH_MS = 30_000;

/** What went wrong: in full while it matters, in passing afterwards. */
function Failure({ job }: { job: Job }) {
  const t = useTexts();
  const format = useFormat();
  if (!job.failure || !job.failedAt) return null;
  const [reason, moment] = [job.failure, format.moment(job.failedAt)];
  if (job.state !== 'failed' && job.state !== 'retrying')
    return <div className={classes.muted}>{t('past-failure', { reason, moment })}</div>;
  return <div className={classes.failure}>{t('failure', { reason, moment, count: job.failures })}</div>;
}

/** What runs by itself, when it did and will, and what failed. */
export function Jobs() {
  const t = useTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.jobs,
    queryFn: () => unwrap(api.GET('/api/jobs')),
    refetchInterval: ({ state }) =>
      state.data?.items.some((job) => job.state === 'running') ? RUNNING_REFRESH_MS : REFRESH_MS,
  });
  const run = useWrite(
    ({ service, name }: Pick<Job, 'service' | 'name'>, headers) =>
      unwrap(api.POST('/api/jobs/runs', { body: { service, name }, headers })),
    { onSuccess: () => void queryClient.invalidateQueries({ queryKey: keys.jobs }) },
  );
  const failedFirst =
    data && [...data.items].sort((a, b) => Number(b.state === 'failed') - Number(a.state === 'failed'));
  const state = (job: Job) => <StateBadge tone={TONES[job.state]}>{t(`state.${job.state}`)}</StateBadge>;
  const step = (job: Job) => (
    <Button
      variant="default"
      aria-label={t('run-job', { job: job.title })}
      loading={run.isPending && run.variables.name === job.name && run.variables.service === job.service}
      onClick={() => run.mutate({ service: job.service, name: job.name })}
    >
      {t('run')}
    </Button>
  );
  const what = (job: Job) => (
    <>
      <strong>{job.title}</strong>
      <div className={classes.muted}>
        {job.service} · {job.name}
      </div>
      <Failure job={job} />
    </>
  );
  const last = (job: Job) => (job.lastStartedAt ? format.moment(job.lastStartedAt) : t('never'));
  const columns: Column<Job>[] = [
    { key: 'what', header: t('column.what'), cell: what },
    { key: 'state', header: t('column.state'), width: '140px', cell: state },
    { key: 'last', header: t('column.last'), width: '170px', cell: last },
    { key: 'next', header: t('column.next'), width: '170px', cell: (job) => format.moment(job.nextAt) },
    { key: 'step', header: t('column.step'), hideHeader: true, width: '110px', cell: step },
  ];
  return (
    <Frame tab="jobs" subtitle={t('subtitle')}>
      <ProblemAlert problem={error ?? run.error} onRetry={error ? () => void refetch() : undefined} />
      <div role="status">
        {run.data ? (
          <p className={classes.note}>{t(run.data.started ? 'run-begun' : 'run-waiting')}</p>
        ) : null}
        {data && data.missing.length > 0 ? (
          <p className={classes.note}>{t('missing', { services: data.missing.join(', ') })}</p>
        ) : null}
      </div>
      {error && !data ? null : (
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={failedFirst}
          rowKey={(job) => `${job.service}-${job.name}`}
          highlighted={(job) => job.state === 'failed'}
          card={(job) => (
            <>
              <div className={classes.cardTop}>
                <div>{what(job)}</div>
                {state(job)}
              </div>
              <div className={classes.muted}>
                {t('column.last')}: {last(job)} · {t('column.next')}: {format.moment(job.nextAt)}
              </div>
              <div className={classes.cardStep}>{step(job)}</div>
            </>
          )}
          empty={<EmptyState title={t('empty')} />}
        />
      )}
    </Frame>
  );
}
