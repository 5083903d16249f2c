import type { ReactNode } from 'react';
import classes from './state-badge.module.css';

export type Tone = 'danger' | 'warning' | 'success' | 'info' | 'neutral';

/** A state as a word with a colour, never the colour alone. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
