import { useState } from 'react';
import { Drawer } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '../api/types.js';
import { useNode } from '../api/queries.js';
import { firstPosition } from '../api/access.js';
import { StateBadge } from '../components/state-badge.js';
import { useCommonTexts } from '../i18n/common.js';
import { LanguageSwitch, SchemeSwitch, leave } from './account.js';
import { ExchangeLine } from './exchange-line.js';
import type { NavigationItem } from './navigation.js';
import classes from './phone-bars.module.css';

const AT_THE_BOTTOM = 4;

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
    </header>
  );
}

/** Four places at the bottom of a phone, the rest behind the last one. */
export function PhoneNavigation({ items, me, waiting }: { items: readonly NavigationItem[]; me: Me; waiting: number }) {
  const t = useCommonTexts();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const position = firstPosition(me);
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
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('nav.more')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <div className={classes.account}>
          <strong>{me.name}</strong>
          {position ? <span className={classes.muted}>{position.title}</span> : null}
        </div>
        {items.slice(AT_THE_BOTTOM).map((item) => (
          <Link key={item.to} to={item.to} className={classes.entry} onClick={close}>
            <item.icon size={20} stroke={1.6} aria-hidden="true" />
            {t(item.label)}
          </Link>
        ))}
        <button type="button" className={classes.entry} onClick={() => void leave(me)}>
          {t('account.sign-out')}
        </button>
        <div className={classes.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <div className={classes.muted}>
          <ExchangeLine />
        </div>
      </Drawer>
    </>
  );
}
