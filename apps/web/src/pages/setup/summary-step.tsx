import type { ReactNode } from 'react';
import { Button, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from '@selaras/api-client';
import { ProblemAlert } from '../../components/problem-alert.js';
import { setupApi, type Receipt, type SetupView } from './api.js';
import { stepOfField, type Step } from './steps.js';
import { useTexts } from './texts.js';
import classes from './setup.module.css';

interface SummaryProps {
  view: SetupView;
  onBack?: () => void;
  onGo: (step: Step) => void;
  onDone: (receipt: Receipt) => void;
}

/** Everything once more before it becomes settings; a fault leads back to its step. */
export function SummaryStep({ view, onBack, onGo, onDone }: SummaryProps) {
  const t = useTexts();
  const complete = useMutation({ mutationFn: setupApi.complete, onSuccess: onDone });
  const { answers } = view;
  const faults = complete.error instanceof ApiProblem ? complete.error.fields : [];
  const rows: [Step, ReactNode, ReactNode][] = [
    [
      'government',
      t('field.governmentName'),
      answers.governmentName ? `${answers.governmentName} (${answers.governmentCode ?? ''})` : null,
    ],
    [
      'government',
      t('field.timeZone'),
      answers.timeZone ? t(`zone.${answers.timeZone}` as 'zone.Asia/Jakarta') : null,
    ],
    ['government', t('field.publicUrl'), answers.publicUrl],
    ['letterhead', t('step.letterhead'), answers.letterhead?.names.join(' / ') || t('summary.none')],
    [
      'administrator',
      t('step.administrator'),
      answers.administrator ? `${answers.administrator.name} (${answers.administrator.username})` : null,
    ],
    [
      'mail',
      t('step.mail'),
      answers.mail ? `${answers.mail.host}:${answers.mail.port}` : t('summary.no-mail'),
    ],
    ['backup', t('field.backup.directory'), answers.backup?.directory],
    ['backup', t('field.backup.passphrase'), t(view.hasPassphrase ? 'summary.made' : 'summary.missing')],
  ];
  return (
    <div className={classes.form}>
      <div>
        <Title order={1}>{t('summary.title')}</Title>
        <p className={classes.intro}>{t('summary.intro')}</p>
      </div>
      <ProblemAlert
        problem={complete.error}
        fieldLabel={(field) => t(`field.${field}` as 'field.governmentCode')}
      />
      {faults.map(({ field, message }) => (
        <div key={field}>
          {t(`field.${field}` as 'field.governmentCode')}: {message}.{' '}
          <button type="button" className={classes.link} onClick={() => onGo(stepOfField(field))}>
            {t('summary.mend')}
          </button>
        </div>
      ))}
      <dl className={classes.summary}>
        {rows.map(([step, label, value], index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{value ?? t('summary.missing')}</dd>
            <dd className={classes.change}>
              <button type="button" className={classes.link} onClick={() => onGo(step)}>
                {t('summary.change')}
                <span className={classes.unseen}> {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.buttons}>
        {onBack ? (
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        ) : null}
        <Button loading={complete.isPending} onClick={() => complete.mutate()}>
          {t('summary.finish')}
        </Button>
      </div>
    </div>
  );
}
