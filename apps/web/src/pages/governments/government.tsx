import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { HeldGovernment } from '../../api/types.js';
import { AsOf } from '../../components/as-of.js';
import { CopyForWhatsApp } from '../../components/copy-button.js';
import { EmptyState } from '../../components/empty-state.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { Applications } from './applications.js';
import { readParts } from './parts.js';
import { PartsBars } from './parts-list.js';
import { allGovernmentsQuery, holdingsQuery } from './queries.js';
import { useTexts } from './texts.js';
import classes from './governments.module.css';

const SHOWN = 25;
const route = getRouteApi('/pemerintah-daerah/$code');

function IndexPanel({ government }: { government: HeldGovernment }) {
  const t = useTexts();
  const format = useFormat();
  const { index, label, year, predicate, provisional, edition } = government;
  if (index === null || !label || !year) return <Panel title={t('list.index')}>{t('one.no-result')}</Panel>;
  return (
    <Panel title={t('one.index', { label, year })}>
      <div className={classes.large}>{format.decimal(index)}</div>
      <div>
        <StateBadge tone="info">{predicate}</StateBadge>{' '}
        {edition ? <span className={classes.muted}>{t('one.edition', { edition })}</span> : null}
      </div>
      {provisional ? (
        <p>
          <StateBadge tone="warning">{t('list.provisional')}</StateBadge> {t('one.provisional')}
        </p>
      ) : null}
      <PartsBars parts={readParts(government.parts)} />
    </Panel>
  );
}

function Content({ government }: { government: HeldGovernment }) {
  const t = useTexts();
  const format = useFormat();
  const { code, name, index, label, year, predicate } = government;
  const applications = useQuery(holdingsQuery({ government: code }, SHOWN));
  const lines = () => [
    index !== null && label && year
      ? t('one.shared', { name, label, year, index: format.decimal(index), predicate: predicate ?? '' })
      : name,
  ];
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t('list.title'), to: '/pemerintah-daerah' }]}
        subtitle={
          <>
            {code} · {t('list.application-count', { count: government.applicationCount })}
            {government.asOf ? (
              <>
                {' '}
                · <AsOf at={government.asOf} />
              </>
            ) : null}{' '}
            · <CopyForWhatsApp lines={lines} />
          </>
        }
      />
      <div className={classes.grid}>
        <div>
          <IndexPanel government={government} />
        </div>
        <div>
          {' '}
          <Panel
            title={t('one.applications')}
            aside={
              <TextLink to="/katalog-gabungan" search={{ government: code }}>
                {t('one.all-applications')}
              </TextLink>
            }
          >
            <ProblemAlert problem={applications.error} onRetry={() => void applications.refetch()} />
            {applications.error ? null : (
              <Applications
                rows={applications.data?.items}
                withGovernment={false}
                empty={<EmptyState title={t('holdings.empty-title')}>{t('holdings.empty')}</EmptyState>}
              />
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

/** One government as the province sees it: its index with the parts, and its applications. */
export function Government() {
  const t = useTexts();
  const { code } = route.useParams();
  const all = useQuery(allGovernmentsQuery);
  const government = all.data?.find((item) => item.code === code);
  if (government) return <Content government={government} />;
  return (
    <>
      <PageHeader title={code} crumbs={[{ label: t('list.title'), to: '/pemerintah-daerah' }]} />
      <ProblemAlert problem={all.error} onRetry={() => void all.refetch()} />
      {all.data ? (
        <Panel>
          <EmptyState
            title={t('one.not-found')}
            action={
              <ButtonLink to="/pemerintah-daerah" variant="default">
                {t('one.to-list')}
              </ButtonLink>
            }
          >
            {t('one.not-found-words', { code })}
          </EmptyState>
        </Panel>
      ) : null}
      {all.isPending ? (
        <Panel>
          <SkeletonRows />
        </Panel>
      ) : null}
    </>
  );
}
