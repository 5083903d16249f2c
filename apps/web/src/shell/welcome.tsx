import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { nodeQuery } from '../api/queries.js';
import { signInAddress } from '../api/session.js';
import { useShowBreadcrumbs } from '../components/breadcrumbs.js';
import { useCommonTexts } from '../i18n/common.js';
import { LanguageSwitch, SchemeSwitch } from './account.js';
import { HelpLinks } from './help-links.js';
import classes from './welcome.module.css';

/** The bar above what is shown before signing in. */
function Top() {
  const t = useCommonTexts();
  return (
    <header className={classes.top} data-screen-only>
      <span className={classes.name}>{t('app.name')}</span>
      <span className={classes.switches}>
        <LanguageSwitch />
        <SchemeSwitch />
      </span>
    </header>
  );
}

/** A page anybody may read, with the way in above it. */
export function Visitor() {
  const t = useCommonTexts();
  return (
    <div className={classes.page}>
      <Top />
      <main id="isi" className={classes.reading}>
        <p className={classes.way} data-screen-only>
          <a href="/">{t('account.sign-in')}</a>
        </p>
        <Outlet />
      </main>
    </div>
  );
}

/** What a visitor sees who has not signed in: whose platform this is, and one thing to do. */
export function Welcome() {
  const t = useCommonTexts();
  const { data: node } = useQuery(nodeQuery);
  const { href, search } = useRouterState({ select: (state) => state.location });
  const failed = 'masuk' in search;
  useShowBreadcrumbs([{ label: t('account.sign-in') }]);
  return (
    <div className={classes.page}>
      <Top />
      <main className={classes.main}>
        <Title order={1} className={classes.title}>
          {node?.name ?? t('app.name')}
        </Title>
        <p className={classes.sentence}>{t('app.sentence')}.</p>
        <ul className={classes.points}>
          <li>{t('welcome.catalogue')}</li>
          <li>{t('welcome.assessment')}</li>
          <li>{t('welcome.exchange')}</li>
        </ul>
        {failed ? (
          <p className={classes.failed} role="alert">
            {t('welcome.failed')}
          </p>
        ) : null}
        <Button component="a" href={signInAddress(failed ? '/' : href)} size="md">
          {t('account.sign-in')}
        </Button>
        {node?.demo ? <p className={classes.note}>{t('welcome.demo')}</p> : null}
        <p className={classes.note}>{t('welcome.help')}</p>
        <p className={classes.help}>
          <HelpLinks className={undefined} size={18} />
        </p>
      </main>
    </div>
  );
}
