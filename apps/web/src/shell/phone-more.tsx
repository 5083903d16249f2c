import { Drawer } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '../api/types.js';
import { useProblemSentence } from '../components/problem-alert.js';
import { useCommonTexts } from '../i18n/common.js';
import { LanguageSwitch, SchemeSwitch, useLeave, usePositionLines } from './account.js';
import { HelpLinks } from './help-links.js';
import { ExchangeLine } from './exchange-line.js';
import type { NavigationItem } from './navigation.js';
import classes from './phone-bars.module.css';

interface PhoneMoreProps {
  items: readonly NavigationItem[];
  me: Me;
  onClose: () => void;
}

/** What has no room at the bottom of a phone: the other places, the account, language and appearance. */
export function PhoneMore({ items, me, onClose }: PhoneMoreProps) {
  const t = useCommonTexts();
  const sentence = useProblemSentence();
  const leave = useLeave(me);
  const lines = usePositionLines(me);
  return (
    <Drawer.Root opened onClose={onClose} position="bottom" size="auto">
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.moreHead}>
          <Drawer.Title>{t('nav.more')}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('action.close')} />
        </div>
        <Drawer.Body>
          <div className={classes.account}>
            <strong>{me.name}</strong>
            {lines.map((line) => (
              <span key={line} className={classes.muted}>
                {line}
              </span>
            ))}
          </div>
          {items.map((item) => (
            <Link key={item.to} to={item.to} className={classes.entry} onClick={onClose}>
              <item.icon size={20} stroke={1.6} aria-hidden="true" />
              {t(item.label)}
            </Link>
          ))}
          <Link to="/akun" className={classes.entry} onClick={onClose}>
            <IconUser size={20} stroke={1.6} aria-hidden="true" />
            {t('account.mine')}
          </Link>
          <HelpLinks className={classes.entry} size={20} onLeave={onClose} />
          <button type="button" className={classes.entry} onClick={() => leave.mutate()}>
            {t('account.sign-out')}
          </button>
          {leave.error ? <div role="alert">{sentence(leave.error)}</div> : null}
          <div className={classes.switches}>
            <LanguageSwitch />
            <SchemeSwitch />
          </div>
          <div className={classes.muted}>
            <ExchangeLine />
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
