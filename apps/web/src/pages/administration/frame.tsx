import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { useMe } from '../../api/queries.js';
import type { Role } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeader } from '../../components/page-header.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

const TABS = [
  { to: '/administrasi', key: 'agencies' },
  { to: '/administrasi/orang', key: 'people' },
  { to: '/administrasi/jabatan', key: 'positions' },
  { to: '/administrasi/masuk', key: 'safety' },
  { to: '/administrasi/mitra', key: 'peers' },
  { to: '/administrasi/klien', key: 'clients' },
  { to: '/administrasi/masuk-aplikasi', key: 'sign-in' },
  { to: '/administrasi/kop', key: 'letterhead' },
  { to: '/administrasi/jejak-audit', key: 'audit' },
  { to: '/administrasi/pdp', key: 'privacy' },
  { to: '/administrasi/pekerjaan', key: 'jobs' },
  { to: '/administrasi/surel', key: 'mail' },
  { to: '/administrasi/keadaan', key: 'status' },
] as const;

const pathOf = (tab: FrameProps['tab']) => TABS.find(({ key }) => key === tab)?.to ?? '/administrasi';

interface FrameProps {
  tab: (typeof TABS)[number]['key'];
  /** The title where it is not the tab's: a page below it. */
  heading?: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Who comes further than the head: administrators, auditors to what they audit, the PPID to personal data. */
const READERS: Partial<Record<FrameProps['tab'], Role[]>> = {
  audit: ['administrator', 'auditor'],
  privacy: ['administrator', 'information-officer', 'auditor'],
};

const readersOf = (tab: FrameProps['tab']): Role[] => READERS[tab] ?? ['administrator'];

/** The head and tabs of every administration page; of the tabs those one may open. */
export function Frame({ tab, heading, subtitle, actions, children }: FrameProps) {
  const t = useTexts();
  const me = useMe();
  const bar = useRef<HTMLElement>(null);
  // On a phone the tabs are one line to push along: the open one is brought to where it can be seen.
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [tab]);
  if (!hasRole(me, ...readersOf(tab))) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('denied.title')}>{t('denied')}</EmptyState>
      </>
    );
  }
  const tabs = TABS.filter(({ key }) => hasRole(me, ...readersOf(key)));
  return (
    <>
      <PageHeader
        title={heading ?? t(`tab.${tab}`)}
        crumbs={[
          { label: t('title'), to: '/administrasi' },
          ...(heading ? [{ label: t(`tab.${tab}`), to: pathOf(tab) }] : []),
        ]}
        subtitle={subtitle}
        actions={actions}
      />
      {tabs.length > 1 ? (
        <nav ref={bar} className={classes.tabs} aria-label={t('tab.label')} data-screen-only>
          {tabs.map(({ to, key }) => (
            <Link
              key={key}
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              // A page below the tab.
              {...(heading !== undefined && key === tab ? { 'aria-current': 'true' as const } : {})}
            >
              {t(`tab.${key}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      {children}
    </>
  );
}
