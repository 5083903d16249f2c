import { Suspense, lazy, useEffect, useRef, type ReactNode } from 'react';
import { Title } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useLive } from '../api/live.js';
import { inboxQuery, meQuery, nodeQuery } from '../api/queries.js';
import { onDoubt, useSession } from '../api/session.js';
import type { Me, Node } from '../api/types.js';
import { markTitles } from '../components/breadcrumbs.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useIsPhone } from '../components/screen.js';
import { SkeletonRows } from '../components/skeleton-rows.js';
import { useCommonTexts } from '../i18n/common.js';
import { Banners } from './banners.js';
import { Header } from './header.js';
import { navigationFor } from './navigation.js';
import { PhoneNavigation, PhoneTopBar } from './phone-bars.js';
import { Sidebar } from './sidebar.js';
import { Visitor, Welcome } from './welcome.js';
import classes from './shell.module.css';

/** The content, focused when the page changes so that a screen reader starts at its top. */
function Main({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(path);
  useEffect(() => {
    if (first.current === path) return;
    first.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="isi" ref={main} tabIndex={-1} className={classes.main}>
      {children}
    </main>
  );
}

function SignedIn({ me, node }: { me: Me; node: Node }) {
  const t = useCommonTexts();
  const isPhone = useIsPhone();
  const offline = !useNetwork().online;
  const session = useSession();
  useLive(useQueryClient(), session === 'open');
  const waiting = useQuery(inboxQuery).data?.items.length ?? 0;
  const items = navigationFor(node.kind, me);
  // The page keeps its place in the tree: turning a phone must not take away a form that is being filled in.
  return (
    <div className={isPhone ? classes.phone : classes.desk}>
      <a className={classes.skip} href="#isi">
        {t('nav.skip')}
      </a>
      {isPhone ? null : <Sidebar items={items} waiting={waiting} />}
      <div className={classes.column}>
        {isPhone ? <PhoneTopBar offline={offline} /> : <Header me={me} />}
        <Banners offline={offline} />
        <Main>
          <Outlet />
        </Main>
      </div>
      {isPhone ? <PhoneNavigation items={items} me={me} waiting={waiting} /> : null}
    </div>
  );
}

const PracticeMark = lazy(() =>
  import('../pages/practice/practice-mark.js').then((module) => ({ default: module.PracticeMark })),
);

/** The frame around every page, and in a practice space the mark across it. */
export function Shell() {
  const practice = useQuery(nodeQuery).data?.practice;
  useEffect(() => markTitles(practice ? 'LATIHAN · ' : ''), [practice]);
  return (
    <>
      <Frame />
      {practice ? (
        <Suspense>
          <PracticeMark />
        </Suspense>
      ) : null}
    </>
  );
}

/** Pages that help before anybody has signed in. */
const OPEN_PAGES = /^\/panduan(\/|$)/;

/** Chooses between the welcome page and the signed-in frame around every page. */
function Frame() {
  const t = useCommonTexts();
  const session = useSession();
  const ended = session === 'ended' || session === 'other';
  const queryClient = useQueryClient();
  useEffect(
    () => onDoubt(() => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })),
    [queryClient],
  );
  // Signed in again in another tab: coming back to this one is enough.
  const me = useQuery({ ...meQuery, refetchOnWindowFocus: ended ? 'always' : true });
  const node = useQuery(nodeQuery);
  const open = useRouterState({ select: ({ location }) => OPEN_PAGES.test(location.pathname) });
  if (me.data && node.data) return <SignedIn me={me.data} node={node.data} />;
  if (me.error?.name === 'ApiProblem' && 'status' in me.error && me.error.status === 401)
    return open ? <Visitor /> : <Welcome />;
  const problem = me.error ?? node.error;
  return (
    <main className={classes.waiting}>
      <Title order={1}>{t('app.name')}</Title>
      {problem ? (
        <ProblemAlert
          problem={problem}
          onRetry={() => {
            void me.refetch();
            void node.refetch();
          }}
        />
      ) : (
        <SkeletonRows />
      )}
    </main>
  );
}
