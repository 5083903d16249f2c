import { Link } from '@tanstack/react-router';
import { useNode } from '../api/queries.js';
import { StateBadge } from '../components/state-badge.js';
import { useCommonTexts } from '../i18n/common.js';
import { ExchangeLine } from './exchange-line.js';
import type { NavigationItem } from './navigation.js';
import classes from './sidebar.module.css';

/** The dark column: whose node this is, where one can go, and the state of the exchange. */
export function Sidebar({ items, waiting }: { items: readonly NavigationItem[]; waiting: number }) {
  const t = useCommonTexts();
  const node = useNode();
  return (
    <aside className={classes.sidebar} aria-label={t('app.name')} data-screen-only>
      <div className={classes.head}>
        <div className={classes.name}>{t('app.name')}</div>
        <div className={classes.government}>{node?.name}</div>
        {node?.demo ? <StateBadge tone="warning">{t('banner.demo')}</StateBadge> : null}
      </div>
      <nav className={classes.items} aria-label={t('nav.label')}>
        {items.map((item) => (
          <Link
            key={item.to}
            to={item.to}
            className={classes.item}
            activeOptions={{ exact: item.to === '/', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(item.label)}
            {item.to === '/' && waiting > 0 ? (
              <span className={classes.count} aria-label={t('nav.waiting', { count: waiting })}>
                {waiting}
              </span>
            ) : null}
          </Link>
        ))}
      </nav>
      <div className={classes.foot}>
        <ExchangeLine />
      </div>
    </aside>
  );
}
