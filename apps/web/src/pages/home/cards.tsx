import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { agenciesOf } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Me } from '../../api/types.js';
import { AsOf } from '../../components/as-of.js';
import { TextLink } from '../../components/links.js';
import { Panel } from '../../components/panel.js';
import { ProgressLine } from '../../components/progress-line.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';
import classes from './home.module.css';

const GOVERNMENTS_LISTED = 200;

/** How far the assessment of the year is. */
export function AssessmentCard() {
  const t = useTexts();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...keys.assessments, 'latest'],
    queryFn: () => unwrap(api.GET('/api/assessments', { params: { query: { limit: 1 } } })),
  });
  const latest = data?.items[0];
  if (!latest) return null;
  const board: string = `/penilaian/${latest.id}`;
  return (
    <Panel
      title={t('assessment.title', { label: latest.label, year: latest.year })}
      aside={<TextLink to={board}>{t('assessment.board')}</TextLink>}
    >
      {latest.index ? (
        <div>
          {t('assessment.index', { index: format.decimal(latest.index), predicate: latest.predicate ?? '' })}
        </div>
      ) : (
        <ProgressLine
          done={latest.answeredCount}
          total={latest.indicatorCount}
          label={t('assessment.progress', {
            done: latest.answeredCount,
            total: latest.indicatorCount,
            accepted: latest.acceptedCount,
          })}
        />
      )}
      {latest.dueDate && !latest.index ? (
        <div className={classes.note}>{t('assessment.due', { day: format.day(latest.dueDate) })}</div>
      ) : null}
    </Panel>
  );
}

/** How many entries the caller's agency has, or the whole government. */
export function ApplicationsCard({ me }: { me: Me }) {
  const t = useTexts();
  const agency = agenciesOf(me, 'agency-operator')?.[0] ?? agenciesOf(me, 'head-of-agency')?.[0];
  const counts = useQuery({
    queryKey: [...keys.applications, 'counts', agency],
    queryFn: async () => {
      const count = (status?: 'active') =>
        unwrap(
          api.GET('/api/applications', { params: { query: { agency, status, count: true, limit: 1 } } }),
        );
      const [all, active] = await Promise.all([count(), count('active')]);
      return { all: all.matched, active: active.matched };
    },
  });
  const { data } = counts;
  if (counts.error) return null;
  const more = (match: { count: number; more: boolean } | undefined) =>
    `${match?.count ?? 0}${match?.more ? '+' : ''}`;
  return (
    <Panel
      title={t(agency ? 'applications.title' : 'applications.title-all')}
      aside={
        data?.all ? (
          <TextLink to="/katalog" search={{ agency }}>
            {data.all.more ? more(data.all) : t('applications.entries', { count: data.all.count })}
          </TextLink>
        ) : null
      }
    >
      {data ? (
        data.all?.count ? (
          <div>
            <TextLink to="/katalog" search={{ agency, status: 'active' }}>
              {t('applications.active', { count: more(data.active) })}
            </TextLink>
            <span className={classes.muted}>
              {' '}
              · <AsOf at={counts.dataUpdatedAt} />
            </span>
          </div>
        ) : (
          t('applications.none')
        )
      ) : (
        <Skeleton height={16} />
      )}
    </Panel>
  );
}

/** At a province: how many governments have sent their result. */
export function GovernmentsCard() {
  const t = useTexts();
  const { data } = useQuery({
    queryKey: [...keys.holdings, 'sent'],
    queryFn: () =>
      unwrap(api.GET('/api/holdings/governments', { params: { query: { limit: GOVERNMENTS_LISTED } } })),
  });
  if (!data) return null;
  const sent = data.items.filter((government) => government.index !== null).length;
  return (
    <Panel
      title={t('governments.title')}
      aside={<TextLink to="/pemerintah-daerah">{t('governments.list')}</TextLink>}
    >
      <ProgressLine
        done={sent}
        total={data.items.length}
        label={t('governments.sent', { sent, total: data.items.length })}
      />
    </Panel>
  );
}
