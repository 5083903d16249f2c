import { useQuery } from '@tanstack/react-query';
import { inboxQuery, useMe, useNode } from '../../api/queries.js';
import { CopyForWhatsApp } from '../../components/copy-button.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ButtonLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge } from '../../components/state-badge.js';
import { useDueWords } from '../../format/use-due-words.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { useLanguage } from '../../i18n/i18n.js';
import { formatShortDay } from '../../format/format.js';
import type { InboxItem } from '../../api/types.js';
import { ApplicationsCard, AssessmentCard, GovernmentsCard } from './cards.js';
import { TONES, addressOf, byDueDate } from './inbox.js';
import { useTexts } from './texts.js';
import classes from './home.module.css';

const URGENT_DAYS = 3;
const SOON_DAYS = 7;

function Due({ item, inline = false }: { item: InboxItem; inline?: boolean }) {
  const t = useTexts();
  const language = useLanguage();
  const format = useFormat();
  const words = useDueWords();
  if (!item.due) return <span className={classes.muted}>{t('due.none')}</span>;
  const left = item.workingDaysLeft ?? format.daysUntil(item.due);
  const inWords = words(item.due, item.workingDaysLeft);
  return (
    <>
      <span className={classes.due} data-urgent={left <= URGENT_DAYS || undefined}>
        {formatShortDay(item.due, language)}
        {inline ? ` · ${inWords}` : ''}
      </span>
      {inline ? null : <div className={classes.muted}>{inWords}</div>}
    </>
  );
}

function Step({ item, primary }: { item: InboxItem; primary: boolean }) {
  const t = useTexts();
  const act = t(`act.${item.kind}`);
  return (
    <ButtonLink
      to={addressOf(item)}
      variant={primary ? 'filled' : 'default'}
      aria-label={t('act.name', { act, title: item.title })}
    >
      {act}
    </ButtonLink>
  );
}

/** What this person owes, by when. */
export function Home() {
  const t = useTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const me = useMe();
  const node = useNode();
  const words = useDueWords();
  const inbox = useQuery(inboxQuery);
  const items = inbox.data ? byDueDate(inbox.data.items) : undefined;
  const isFirst = (item: InboxItem) => item === items?.[0];
  const soon =
    items?.filter((item) => item.due && (item.workingDaysLeft ?? format.daysUntil(item.due)) <= SOON_DAYS)
      .length ?? 0;

  const columns: Column<InboxItem>[] = [
    { key: 'due', header: t('column.due'), width: '132px', cell: (item) => <Due item={item} /> },
    {
      key: 'what',
      header: t('column.what'),
      cell: (item) => (
        <>
          <div className={classes.title}>{item.title}</div>
          {item.note ? <div className={classes.muted}>{item.note}</div> : null}
        </>
      ),
    },
    ...(items?.some(({ from }) => from)
      ? [{ key: 'from', header: t('column.from'), width: '130px', cell: (item: InboxItem) => item.from }]
      : []),
    {
      key: 'state',
      header: t('column.state'),
      width: '120px',
      cell: (item) => <StateBadge tone={TONES[item.kind]}>{t(`state.${item.kind}`)}</StateBadge>,
    },
    {
      key: 'action',
      header: t('column.action'),
      hideHeader: true,
      width: '96px',
      cell: (item) => <Step item={item} primary={isFirst(item)} />,
    },
  ];

  const lines = () => [
    t('inbox.shared', { count: items?.length ?? 0 }),
    ...(items ?? []).map(
      (item) =>
        `• ${item.title}${item.due ? ` (${format.day(item.due)}, ${words(item.due, item.workingDaysLeft)})` : ''}`,
    ),
  ];

  return (
    <>
      <PageHeader
        title={t('title')}
        crumb={common('nav.home')}
        subtitle={
          items && items.length > 0 ? (
            <>
              {t('inbox.count', { count: items.length })}
              {soon > 0 ? `, ${t('inbox.soon', { count: soon })}` : ''} · {t('inbox.sorted')} ·{' '}
              <CopyForWhatsApp lines={lines} />
            </>
          ) : null
        }
      />
      <ProblemAlert problem={inbox.error} onRetry={() => void inbox.refetch()} />
      <div className={classes.grid}>
        <div>
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={inbox.error && !items ? [] : items}
            rowKey={(item) => `${item.kind}-${item.id}-${item.code ?? ''}`}
            highlighted={isFirst}
            card={(item) => (
              <>
                <div className={classes.cardTop}>
                  <Due item={item} inline />
                  <StateBadge tone={TONES[item.kind]}>{t(`state.${item.kind}`)}</StateBadge>
                </div>
                <div className={classes.title}>{item.title}</div>
                {item.note ? <div className={classes.muted}>{item.note}</div> : null}
                <div className={classes.cardStep}>
                  <Step item={item} primary={isFirst(item)} />
                </div>
              </>
            )}
            empty={
              inbox.error ? null : (
                <EmptyState
                  title={t('inbox.empty-title')}
                  action={
                    <ButtonLink to="/katalog" variant="default">
                      {t('inbox.empty-action')}
                    </ButtonLink>
                  }
                >
                  {t('inbox.empty')}
                </EmptyState>
              )
            }
          />
          {inbox.data?.more ? <p className={classes.muted}>{t('inbox.more')}</p> : null}
        </div>
        <div>
          {node?.kind === 'province' ? <GovernmentsCard /> : <AssessmentCard />}
          {me ? <ApplicationsCard me={me} /> : null}
        </div>
      </div>
    </>
  );
}
