import type { ReactNode } from 'react';
import classes from './assessments.module.css';

/** What an act led to, announced to screen readers. */
export function Notice({ tone, children }: { tone: 'success' | 'warning'; children: ReactNode }) {
  return (
    <div role="status" className={classes.notice} data-tone={tone}>
      {children}
    </div>
  );
}
