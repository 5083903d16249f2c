import { Suspense, lazy } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { hasRole } from '../api/access.js';
import { useMe, useNode } from '../api/queries.js';
import { signInAddress, useSession } from '../api/session.js';
import { useCommonTexts } from '../i18n/common.js';
import classes from './banners.module.css';

const WarningBanner = lazy(() =>
  import('../pages/status/warning-banner.js').then((module) => ({ default: module.WarningBanner })),
);

const PracticeBanner = lazy(() =>
  import('../pages/practice/practice-banner.js').then((module) => ({ default: module.PracticeBanner })),
);

/** Said above the page, never over it: the line is cut, the session ended, or the server needs its administrator. */
export function Banners({ offline }: { offline: boolean }) {
  const t = useCommonTexts();
  const session = useSession();
  const practice = useNode()?.practice;
  const watches = hasRole(useMe(), 'administrator') && session === 'open' && !offline;
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <div className={classes.banners} aria-live="polite">
      {practice ? (
        <Suspense>
          <PracticeBanner />
        </Suspense>
      ) : null}
      {offline ? <div className={classes.banner}>{t('banner.offline')}</div> : null}
      {session === 'ended' ? (
        <div className={classes.banner}>
          {t('banner.session')}{' '}
          <a className={classes.action} href={signInAddress(here)}>
            {t('banner.session-action')}
          </a>{' '}
          <a className={classes.action} href={signInAddress('/')} target="_blank" rel="noopener">
            {t('banner.session-new-tab')}
          </a>
        </div>
      ) : null}
      {watches ? (
        <Suspense>
          <WarningBanner />
        </Suspense>
      ) : null}
      {session === 'other' ? (
        <div className={classes.banner}>
          {t('banner.other')}{' '}
          <a className={classes.action} href={here}>
            {t('problem.reload')}
          </a>
        </div>
      ) : null}
    </div>
  );
}
