import type { ReactNode } from 'react';
import { Button, Title } from '@mantine/core';
import { ProblemAlert } from '../../components/problem-alert.js';
import type { SetupView } from './api.js';
import { useTexts } from './texts.js';
import classes from './setup.module.css';

/** What every step is given. */
export interface StepProps {
  view: SetupView;
  /** The answers are kept; on to the next step. */
  onSaved: (view: SetupView) => void;
  /** Something beside the answers has changed. */
  onChanged: () => Promise<void>;
  onBack?: () => void;
}

interface StepFormProps {
  title: string;
  intro: ReactNode;
  problem: unknown;
  saving: boolean;
  next?: string;
  onBack?: () => void;
  onSubmit: () => void;
  children: ReactNode;
}

/** The frame of a step: what it is for, its fields, back and on. */
export function StepForm({ title, intro, problem, saving, next, onBack, onSubmit, children }: StepFormProps) {
  const t = useTexts();
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div>
        <Title order={1}>{title}</Title>
        <p className={classes.intro}>{intro}</p>
      </div>
      <ProblemAlert problem={problem} fieldLabel={(field) => t(`field.${field}` as 'field.governmentCode')} />
      {children}
      <div className={classes.buttons}>
        {onBack ? (
          <Button type="button" variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        ) : null}
        <Button type="submit" loading={saving}>
          {next ?? t('next')}
        </Button>
      </div>
    </form>
  );
}
