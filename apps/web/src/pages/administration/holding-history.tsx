import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { Days, Decree, Kind } from './holding-words.js';
import { usePositionTexts } from './positions.texts.js';
import classes from './administration.module.css';

const PAGE = 20;

/** Who held a position, or what a person held, newest first: also what was taken away. */
export function HoldingHistory({ of }: { of: { position: string } | { person: string } }) {
  const t = usePositionTexts();
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.people, 'history', of],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      unwrap(api.GET('/api/position-holdings', { params: { query: { ...of, cursor, limit: PAGE } } })),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <Panel title={t('history.title')}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!items && !error ? <SkeletonRows rows={3} /> : null}
      {items?.length === 0 ? t('history.none') : null}
      <ol className={classes.history}>
        {items?.map((held) => (
          <li key={held.id}>
            <div>
              <strong>{'position' in of ? held.personName : held.title}</strong> <Kind held={held} />
            </div>
            {'person' in of && held.agencyName ? (
              <div className={classes.muted}>{held.agencyName}</div>
            ) : null}
            <div>
              <Days held={held} /> · <Decree held={held} />
            </div>
            {held.revokedAt ? (
              <div className={classes.muted}>
                {t('history.revoked', {
                  moment: format.moment(held.revokedAt),
                  reason: held.revokedReason ?? '',
                })}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('history.more')}
        </Button>
      ) : null}
    </Panel>
  );
}
