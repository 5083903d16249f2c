import { useState } from 'react';
import { Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@selaras/api-client';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { LanguageSwitch, SchemeSwitch } from '../../shell/account.js';
import { AdministratorStep } from './administrator-step.js';
import { setupApi, type Receipt, type SetupView } from './api.js';
import { BackupStep } from './backup-step.js';
import { CodeStep } from './code-step.js';
import { Finish } from './finish.js';
import { GovernmentStep } from './government-step.js';
import { LetterheadStep } from './letterhead-step.js';
import { MailStep } from './mail-step.js';
import { STEPS, isAnswered, openStep, type Step } from './steps.js';
import { SummaryStep } from './summary-step.js';
import { useTexts } from './texts.js';
import classes from './setup.module.css';

const VIEW = ['setup', 'view'];

/** The first set-up of an empty node, from the code to the first administrator's link. */
export function Wizard() {
  const t = useTexts();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const { data: view, error, isPending, refetch } = useQuery({ queryKey: VIEW, queryFn: setupApi.view });
  const locked = error instanceof ApiProblem && error.status === 401;
  const closed = error instanceof ApiProblem && [404, 410].includes(error.status);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.name}>{t('title')}</span>
        <span className={classes.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </span>
      </header>
      <main className={classes.main}>
        {receipt ? (
          <Finish receipt={receipt} />
        ) : view ? (
          <Steps view={view} onDone={setReceipt} />
        ) : locked ? (
          <CodeStep onOpen={() => void refetch()} />
        ) : closed ? (
          <Closed />
        ) : isPending ? (
          <SkeletonRows />
        ) : (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        )}
      </main>
    </div>
  );
}

function Closed() {
  const t = useTexts();
  return (
    <>
      <Title order={1}>{t('closed.title')}</Title>
      <p>{t('closed')}</p>
      <a href="/">{t('closed.link')}</a>
    </>
  );
}

const PAGES = {
  government: GovernmentStep,
  letterhead: LetterheadStep,
  administrator: AdministratorStep,
  mail: MailStep,
  backup: BackupStep,
};

function Steps({ view, onDone }: { view: SetupView; onDone: (receipt: Receipt) => void }) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const [step, setStep] = useState<Step>(() => openStep(view));
  const at = STEPS.indexOf(step);
  const go = (next: Step) => {
    setStep(next);
    window.scrollTo(0, 0);
  };
  const onSaved = (next: SetupView) => {
    queryClient.setQueryData(VIEW, next);
    go(STEPS[at + 1] ?? 'summary');
  };
  const onChanged = () => queryClient.invalidateQueries({ queryKey: VIEW });
  const onBack = at > 0 ? () => go(STEPS[at - 1] ?? 'government') : undefined;
  const Page = step === 'summary' ? null : PAGES[step];
  return (
    <>
      <ol className={classes.progress} aria-label={t('progress')}>
        {STEPS.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            <button
              type="button"
              disabled={index > at && !isAnswered(one, view) && one !== openStep(view)}
              onClick={() => go(one)}
            >
              <span className={classes.number} data-done={isAnswered(one, view) || undefined}>
                {isAnswered(one, view) ? '✓' : index + 1}
              </span>
              {t(`step.${one}`)}
            </button>
          </li>
        ))}
      </ol>
      {Page ? (
        <Page key={step} view={view} onSaved={onSaved} onChanged={onChanged} onBack={onBack} />
      ) : (
        <SummaryStep view={view} onBack={onBack} onGo={go} onDone={onDone} />
      )}
    </>
  );
}
