import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import type { SessionView } from './queries.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

interface SessionTableProps {
  /** Absent while loading. */
  sessions: readonly SessionView[] | undefined;
  /** What can be done with one; absent where it is only looked at. */
  action?: (session: SessionView) => ReactNode;
}

/** Where someone is signed in. */
export function SessionTable({ sessions, action }: SessionTableProps) {
  const t = useTexts();
  const format = useFormat();
  const device = (session: SessionView) => (
    <>
      <strong>{session.device ?? t('sessions.unknown')}</strong>{' '}
      {session.current ? <StateBadge tone="info">{t('sessions.current')}</StateBadge> : null}
    </>
  );
  const columns: Column<SessionView>[] = [
    { key: 'device', header: t('sessions.device'), cell: device },
    { key: 'place', header: t('sessions.place'), width: '160px', cell: ({ place }) => place ?? '–' },
    {
      key: 'signed-in',
      header: t('sessions.signed-in'),
      width: '170px',
      cell: ({ signedInAt }) => format.moment(signedInAt),
    },
    {
      key: 'seen',
      header: t('sessions.seen'),
      width: '170px',
      cell: ({ lastSeenAt }) => format.moment(lastSeenAt),
    },
    ...(action
      ? [{ key: 'action', header: t('sessions.action'), hideHeader: true, width: '120px', cell: action }]
      : []),
  ];
  return (
    <DataTable
      caption={t('sessions.title')}
      columns={columns}
      rows={sessions}
      rowKey={({ id }) => id}
      card={(session) => (
        <>
          <div className={classes.row}>
            <div>{device(session)}</div>
            {action?.(session)}
          </div>
          <div className={classes.muted}>
            {session.place ?? '–'} · {t('sessions.seen')} {format.moment(session.lastSeenAt)}
          </div>
        </>
      )}
      empty={<EmptyState title={t('sessions.empty')} />}
    />
  );
}
