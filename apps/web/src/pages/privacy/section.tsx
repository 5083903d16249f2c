import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Frame } from '../administration/frame.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const SECTIONS = [
  { to: '/administrasi/pdp', key: 'requests' },
  { to: '/administrasi/pdp/kegagalan', key: 'breaches' },
  { to: '/administrasi/pdp/inventaris', key: 'inventory' },
] as const;

interface SectionProps {
  section: (typeof SECTIONS)[number]['key'];
  heading?: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the data protection officer, with the way to the others. */
export function Section({ section, children, ...frame }: SectionProps) {
  const t = useTexts();
  return (
    <Frame tab="privacy" {...frame}>
      <nav className={classes.sections} aria-label={t('section.label')} data-screen-only>
        {SECTIONS.map(({ to, key }) => (
          <Link
            key={key}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            {...(key === section ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`section.${key}`)}
          </Link>
        ))}
      </nav>
      {children}
    </Frame>
  );
}
