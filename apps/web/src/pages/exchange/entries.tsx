import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Stream, StreamEntry } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { directionOf } from './address.js';
import { streamsQuery } from './queries.js';
import { StreamState } from './stream-state.js';
import { useTexts } from './texts.js';
import classes from './exchange.module.css';

const PAGE = 50;
const route = getRouteApi('/pertukaran/$direction/$peer');

/** Kinds as the stream names them, and what people call them. */
const KINDS = { 'registry.application': 'kind.application', 'scoring.result': 'kind.result' } as const;
const isKnown = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind);

function useKindWords() {
  const t = useTexts();
  return (kind: string) => t(isKnown(kind) ? KINDS[kind] : 'kind.other');
}

/** Hashes are for those who verify; everyone else does not meet them. */
function Technical({ entry }: { entry: StreamEntry }) {
  const t = useTexts();
  return (
    <details className={classes.technical}>
      <summary>{t('entries.technical')}</summary>
      <dl>
        <dt>{t('entries.object')}</dt>
        <dd>
          {entry.kind} {entry.object}
        </dd>
        <dt>{t('entries.hash')}</dt>
        <dd>{entry.hash}</dd>
      </dl>
    </details>
  );
}

function What({ entry }: { entry: StreamEntry }) {
  const kindWords = useKindWords();
  return (
    <>
      <div className={classes.name}>{entry.title ?? kindWords(entry.kind)}</div>
      {entry.title ? <div className={classes.muted}>{kindWords(entry.kind)}</div> : null}
      <Technical entry={entry} />
    </>
  );
}

function Acknowledged({ entry }: { entry: StreamEntry }) {
  const t = useTexts();
  return entry.acknowledged ? (
    <StateBadge tone="success">{t('entries.acknowledged')}</StateBadge>
  ) : (
    <StateBadge tone="warning">{t('entries.waiting')}</StateBadge>
  );
}

function HeadHash({ stream }: { stream: Stream }) {
  const t = useTexts();
  if (!stream.headHash) return null;
  return (
    <details className={classes.technical}>
      <summary>{t('entries.technical')}</summary>
      <dl>
        <dt>{t('entries.head-hash')}</dt>
        <dd>{stream.headHash}</dd>
      </dl>
    </details>
  );
}

/** Entries of one stream, the newest first. */
export function Entries() {
  const t = useTexts();
  const format = useFormat();
  const params = route.useParams();
  const { cursor } = route.useSearch();
  const { peer } = params;
  const direction = directionOf(params.direction);
  const stream = useQuery(streamsQuery).data?.items.find(
    (item) => item.direction === direction && item.peerCode === peer,
  );
  const list = useQuery({
    queryKey: [...keys.exchange, 'entries', direction, peer, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/exchange/streams/{direction}/{peer}/entries', {
          params: { path: { direction, peer }, query: { limit: PAGE, cursor } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const columns: Column<StreamEntry>[] = [
    {
      key: 'number',
      header: t('entries.number'),
      numeric: true,
      width: '70px',
      cell: (entry) => format.number(entry.sequence),
    },
    { key: 'what', header: t('entries.what'), width: '50%', cell: (entry) => <What entry={entry} /> },
    { key: 'version', header: t('entries.version'), numeric: true, cell: (entry) => entry.version },
    { key: 'at', header: t('entries.at'), cell: (entry) => format.moment(entry.at) },
    { key: 'state', header: t('entries.state'), cell: (entry) => <Acknowledged entry={entry} /> },
  ];

  return (
    <>
      <PageHeader
        title={t(`entries.title-${direction}`, { peer: stream?.peerName ?? peer })}
        crumbs={[{ label: t('title'), to: '/pertukaran' }]}
        subtitle={
          stream ? (
            <>
              {t('entries.subtitle', { count: stream.lastSequence })} · <StreamState stream={stream} />
              {stream.lastProblemDetail ? ` ${stream.lastProblemDetail}` : ''}
            </>
          ) : null
        }
      />
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {list.error && !list.data ? null : (
        <DataTable
          caption={t('entries.caption')}
          columns={columns}
          rows={list.data?.items}
          rowKey={(entry) => String(entry.sequence)}
          card={(entry) => (
            <>
              <div className={classes.cardTop}>
                <span className={classes.muted}>
                  {format.number(entry.sequence)} · {format.moment(entry.at)} ·{' '}
                  {t('entries.version-of', { version: entry.version })}
                </span>
                <Acknowledged entry={entry} />
              </div>
              <What entry={entry} />
            </>
          )}
          empty={<EmptyState title={t('entries.empty')} />}
        />
      )}
      {list.data && list.data.items.length > 0 ? (
        <KeysetPager shown={list.data.items.length} cursor={cursor} nextCursor={list.data.nextCursor} />
      ) : null}
      {stream ? <HeadHash stream={stream} /> : null}
    </>
  );
}
