import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticeCountQuery } from '../api/queries.js';
import { useCommonTexts } from '../i18n/common.js';
import classes from './bell.module.css';

/** As many as the server counts. */
const MOST = 100;

/** What was told and not read yet, one press away from every page. */
export function Bell() {
  const t = useCommonTexts();
  const unread = useQuery(noticeCountQuery).data?.unread ?? 0;
  const label = unread > 0 ? t('notices.bell-count', { count: unread }) : t('notices.bell');
  return (
    <Link to="/pemberitahuan" className={classes.bell} aria-label={label} title={label}>
      <IconBell size={20} stroke={1.6} aria-hidden="true" />
      {unread > 0 ? (
        <span className={classes.count} aria-hidden="true">
          {unread >= MOST ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  );
}
