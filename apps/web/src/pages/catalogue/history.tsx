import { useQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '../../api/types.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { historyQuery } from './queries.js';
import { useTexts } from './texts.js';
import { useWording } from './wording.js';
import classes from './entry.module.css';

/** Field by field what one act changed: old → new. */
export function Changes({ changes }: { changes: HistoryEntry['changes'] }) {
  const t = useTexts();
  const wording = useWording();
  const rows = Object.entries(changes).flatMap(([field, pair]) =>
    Array.isArray(pair) ? [{ field, before: pair[0] as unknown, after: pair[1] as unknown }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {rows.map(({ field, before, after }) => (
        <li key={field}>
          {wording.field(field)}:{' '}
          {t('history.change', {
            before: wording.value(field, before) || t('history.blank'),
            after: wording.value(field, after) || t('history.blank'),
          })}
        </li>
      ))}
    </ul>
  );
}

/** Who did what to this entry, newest first. */
export function History({ id }: { id: string }) {
  const t = useTexts();
  const format = useFormat();
  const { data, error, refetch } = useQuery(historyQuery(id));
  return (
    <Panel title={t('history.title')}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!data && !error ? <SkeletonRows rows={3} /> : null}
      {data?.items.length === 0 ? t('history.none') : null}
      <ol className={classes.history}>
        {data?.items.map((item) => (
          <li key={`${item.at}-${item.by}-${item.action}`}>
            <div className={classes.when}>
              <time dateTime={item.at}>{format.moment(item.at)}</time>
            </div>
            <div>
              <strong>{item.by}</strong> {t(`history.${item.action}`)}
            </div>
            {item.position ? <div className={classes.when}>{item.position}</div> : null}
            {item.action === 'created' ? null : <Changes changes={item.changes} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
