import { useQuery } from '@tanstack/react-query';
import { exchangeStateQuery, useNode } from '../../api/queries.js';
import type { Stream } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ButtonLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { wordOf } from './address.js';
import { calmOf } from './calm.js';
import { CalmLine } from './calm-line.js';
import { streamsQuery } from './queries.js';
import { StreamState } from './stream-state.js';
import { useTexts } from './texts.js';
import classes from './exchange.module.css';

function EntriesLink({ stream }: { stream: Stream }) {
  const t = useTexts();
  return (
    <ButtonLink
      to="/pertukaran/$direction/$peer"
      params={{ direction: wordOf(stream.direction), peer: stream.peerCode }}
      variant="default"
      aria-label={t('streams.entries-of', {
        direction: t(`direction.${stream.direction}`),
        peer: stream.peerName,
      })}
    >
      {t('streams.entries')}
    </ButtonLink>
  );
}

function Why({ stream }: { stream: Stream }) {
  const t = useTexts();
  const format = useFormat();
  if (!stream.lastProblemDetail && !stream.nextAttemptAt) return '–';
  return (
    <>
      {stream.lastProblemDetail ? <div>{stream.lastProblemDetail}</div> : null}
      {stream.nextAttemptAt ? (
        <div className={classes.muted}>
          {t('calm.next-attempt', { moment: format.moment(stream.nextAttemptAt) })}
        </div>
      ) : null}
    </>
  );
}

/** Is everything where it should be; then every stream with what it waits for. */
export function Overview() {
  const t = useTexts();
  const format = useFormat();
  const node = useNode();
  const state = useQuery(exchangeStateQuery);
  const streams = useQuery(streamsQuery);
  const rows = streams.data?.items;
  const problem = state.error ?? streams.error;
  const received = (stream: Stream) =>
    t('streams.received-of', {
      done: format.number(stream.acknowledgedSequence),
      total: format.number(stream.lastSequence),
    });
  const last = (stream: Stream) => (stream.lastDeliveredAt ? format.moment(stream.lastDeliveredAt) : '–');
  const columns: Column<Stream>[] = [
    {
      key: 'peer',
      header: t('streams.peer'),
      width: '26%',
      cell: (stream) => (
        <>
          <div className={classes.name}>{stream.peerName}</div>
          <div className={classes.muted}>{stream.peerCode}</div>
        </>
      ),
    },
    {
      key: 'direction',
      header: t('streams.direction'),
      cell: (stream) => t(`direction.${stream.direction}`),
    },
    { key: 'state', header: t('streams.state'), cell: (stream) => <StreamState stream={stream} /> },
    { key: 'received', header: t('streams.received'), cell: received },
    { key: 'last', header: t('streams.last'), cell: last },
    { key: 'why', header: t('streams.why'), width: '24%', cell: (stream) => <Why stream={stream} /> },
    {
      key: 'entries',
      header: t('streams.entries'),
      hideHeader: true,
      cell: (stream) => <EntriesLink stream={stream} />,
    },
  ];

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <ProblemAlert
        problem={problem}
        onRetry={() => {
          void state.refetch();
          void streams.refetch();
        }}
      />
      {node && state.data && rows ? <CalmLine calm={calmOf(node.kind, state.data, rows)} /> : null}
      {streams.error && !rows ? null : (
        <DataTable
          caption={t('streams.caption')}
          columns={columns}
          rows={rows}
          rowKey={(stream) => `${stream.direction}-${stream.peerCode}`}
          card={(stream) => (
            <>
              <div className={classes.cardTop}>
                <span className={classes.name}>{stream.peerName}</span>
                <StreamState stream={stream} />
              </div>
              <div>
                {t(`direction.${stream.direction}`)} · {received(stream)}
              </div>
              <div className={classes.muted}>
                {t('streams.last')}: {last(stream)}
              </div>
              {stream.state === 'delivered' ? null : <Why stream={stream} />}
              <div className={classes.cardButton}>
                <EntriesLink stream={stream} />
              </div>
            </>
          )}
          empty={<EmptyState title={t('streams.empty-title')}>{t('streams.empty')}</EmptyState>}
        />
      )}
    </>
  );
}
