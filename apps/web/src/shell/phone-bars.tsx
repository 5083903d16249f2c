import { Suspense, lazy, useState } from 'react';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '../api/types.js';
import { useNode } from '../api/queries.js';
import { StateBadge } from '../components/state-badge.js';
import { Bell } from './bell.js';
import { useCommonTexts } from '../i18n/common.js';
import type { NavigationItem } from './navigation.js';
import classes from './phone-bars.module.css';

const AT_THE_BOTTOM = 4;

const PhoneMore = lazy(() => import('./phone-more.js').then((module) => ({ default: module.PhoneMore })));

/** The dark bar on a phone: the name and what must not be missed. */
export function PhoneTopBar({ offline }: { offline: boolean }) {
  const t = useCommonTexts();
  const node = useNode();
  return (
    <header className={classes.top} data-screen-only>
      <span className={classes.name}>{t('app.name')}</span>
      {offline ? (
        <StateBadge tone="warning">{t('draft.offline')}</StateBadge>
      ) : (
        <span className={classes.government}>{node?.name}</span>
      )}
      <Bell />
    </header>
  );
}

interface PhoneNavigationProps {
  items: readonly NavigationItem[];
  me: Me;
  waiting: number;
}

/** Four places at the bottom of a phone, the rest behind the last one. */
export function PhoneNavigation({ items, me, waiting }: PhoneNavigationProps) {
  const t = useCommonTexts();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <nav className={classes.bottom} aria-label={t('nav.label')} data-screen-only>
        {items.slice(0, AT_THE_BOTTOM).map((item) => (
          <Link
            key={item.to}
            to={item.to}
            className={classes.item}
            activeOptions={{ exact: item.to === '/', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <item.icon size={20} stroke={1.6} aria-hidden="true" />
            <span>{t(item.short)}</span>
            {item.to === '/' && waiting > 0 ? (
              <span className={classes.count} aria-label={t('nav.waiting', { count: waiting })}>
                {waiting}
              </span>
            ) : null}
          </Link>
        ))}
        <button
          type="button"
          className={classes.item}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => setOpened(true)}
        >
          <IconDots size={20} stroke={1.6} aria-hidden="true" />
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      {opened ? (
        <Suspense>
          <PhoneMore items={items.slice(AT_THE_BOTTOM)} me={me} onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
