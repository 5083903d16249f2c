import { useRouterState } from '@tanstack/react-router';
import { signInAddress, useSession } from '../api/session.js';
import { useCommonTexts } from '../i18n/common.js';
import classes from './banners.module.css';

/** Said above the page, never over it: the line is cut, or the session ended. */
export function Banners({ offline }: { offline: boolean }) {
  const t = useCommonTexts();
  const session = useSession();
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <div className={classes.banners} aria-live="polite">
      {offline ? <div className={classes.banner}>{t('banner.offline')}</div> : null}
      {session === 'ended' ? (
        <div className={classes.banner}>
          {t('banner.session')}{' '}
          <a className={classes.action} href={signInAddress(here)}>
            {t('banner.session-action')}
          </a>
        </div>
      ) : null}
    </div>
  );
}
