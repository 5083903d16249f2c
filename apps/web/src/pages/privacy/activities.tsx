import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { processingQuery, type Activity } from './queries.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

function Data({ tables }: Pick<Activity, 'tables'>) {
  const t = useTexts();
  return (
    <ul className={classes.data}>
      {tables.map(({ service, table, retention, columns }) => (
        <li key={`${service}.${table}`}>
          <div>{columns.map(({ what }) => what).join('; ')}</div>
          <div className={classes.muted}>
            {service === '*' ? t('inventory.every') : service}.{table}: {retention}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What is processed about people, activity by activity; the official words are Indonesian. */
export function Activities() {
  const t = useTexts();
  const { data, error, refetch } = useQuery(processingQuery);
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows />;
  return (
    <div className={classes.activities} lang="id">
      {data.items.map((activity) => (
        <Panel key={activity.code} title={activity.name}>
          <dl className={classes.facts}>
            <dt>{t('inventory.purpose')}</dt>
            <dd>{activity.purpose}</dd>
            <dt>{t('inventory.bases')}</dt>
            <dd>{activity.bases.join('; ')}</dd>
            <dt>{t('inventory.law')}</dt>
            <dd>{activity.law}</dd>
            <dt>{t('inventory.subjects')}</dt>
            <dd>{activity.subjects}</dd>
            <dt>{t('inventory.seen')}</dt>
            <dd>{activity.seenBy}</dd>
            <dt>{t('inventory.recipients')}</dt>
            <dd>{activity.recipients ?? t('inventory.nobody')}</dd>
          </dl>
          <details className={classes.details}>
            <summary>{t('inventory.show')}</summary>
            <Data tables={activity.tables} />
          </details>
        </Panel>
      ))}
    </div>
  );
}
