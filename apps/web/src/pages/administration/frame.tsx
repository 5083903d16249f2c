import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { useMe } from '../../api/queries.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeader } from '../../components/page-header.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

const TABS = [
  { to: '/administrasi', key: 'agencies' },
  { to: '/administrasi/orang', key: 'people' },
  { to: '/administrasi/mitra', key: 'peers' },
] as const;

interface FrameProps {
  tab: (typeof TABS)[number]['key'];
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The head and tabs of every administration page; only administrators come further. */
export function Frame({ tab, subtitle, actions, children }: FrameProps) {
  const t = useTexts();
  const me = useMe();
  if (!hasRole(me, 'administrator')) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('denied.title')}>{t('denied')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t(`tab.${tab}`)}
        crumbs={[{ label: t('title'), to: '/administrasi' }]}
        subtitle={subtitle}
        actions={actions}
      />
      <nav className={classes.tabs} aria-label={t('tab.label')} data-screen-only>
        {TABS.map(({ to, key }) => (
          <Link
            key={key}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`tab.${key}`)}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
