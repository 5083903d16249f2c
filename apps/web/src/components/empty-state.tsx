import type { ReactNode } from 'react';
import { Text, Title } from '@mantine/core';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  /** What the page is for. */
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

/** Says what the page is for and offers the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Title order={2}>{title}</Title>
      {children ? <Text c="dimmed">{children}</Text> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
