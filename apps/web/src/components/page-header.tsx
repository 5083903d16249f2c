import type { ReactNode } from 'react';
import { Title } from '@mantine/core';
import { useShowBreadcrumbs, type Crumb } from './breadcrumbs.js';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** The way here, without this page; the title closes it. */
  crumbs?: readonly Crumb[];
  /** This page in the breadcrumb and the tab, when the title is a sentence. */
  crumb?: string;
  /** One plain line: counts, reasons, as-of time. */
  subtitle?: ReactNode;
  /** Buttons at the right; the page's one primary action last. */
  actions?: ReactNode;
}

/** The head of every page: title, one line of state, and its actions. */
export function PageHeader({ title, crumbs = [], crumb = title, subtitle, actions }: PageHeaderProps) {
  useShowBreadcrumbs([...crumbs, { label: crumb }]);
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        <Title order={1}>{title}</Title>
        {subtitle ? <div className={classes.subtitle}>{subtitle}</div> : null}
      </div>
      {actions ? (
        <div className={classes.actions} data-screen-only>
          {actions}
        </div>
      ) : null}
    </div>
  );
}
