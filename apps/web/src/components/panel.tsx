import type { ReactNode } from 'react';
import { Title } from '@mantine/core';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  /** A link or small control in the corner. */
  aside?: ReactNode;
  /** Tables fill the panel to its edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A white card on the page. */
export function Panel({ title, aside, flush = false, children }: PanelProps) {
  return (
    <section className={classes.panel} data-flush={flush || undefined} aria-label={title}>
      {title ? (
        <div className={classes.head}>
          <Title order={2}>{title}</Title>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
