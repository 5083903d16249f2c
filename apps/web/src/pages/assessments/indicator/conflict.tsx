import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useFormat } from '../../../format/use-format.js';
import { useTexts } from '../texts.js';
import type { Answer } from './answer.js';
import type { AnswerHandle } from './use-answer.js';
import classes from './indicator.module.css';

function Version({ title, answer, children }: { title: string; answer: Answer; children: ReactNode }) {
  const t = useTexts();
  const format = useFormat();
  const words = (text: string) => text || <span className={classes.muted}>{t('conflict.nothing')}</span>;
  return (
    <section className={classes.version} aria-label={title}>
      <h3>{title}</h3>
      <dl>
        <dt>{t('conflict.level')}</dt>
        <dd>{words(format.decimal(answer.level))}</dd>
        <dt>{t('answer.facts')}</dt>
        <dd className={classes.prose}>{words(answer.facts)}</dd>
        <dt>{t('answer.analysis')}</dt>
        <dd className={classes.prose}>{words(answer.analysis)}</dd>
      </dl>
      {children}
    </section>
  );
}

/** Both versions side by side, until the person chooses. */
export function Conflict({ answer }: { answer: AnswerHandle }) {
  const t = useTexts();
  const { mine, theirs } = answer.state;
  if (!theirs) return null;
  return (
    <div className={classes.conflict} role="alert">
      <h2>{t('conflict.title')}</h2>
      <div>{t('conflict.explain')}</div>
      <div className={classes.versions}>
        <Version title={t('conflict.mine')} answer={mine}>
          <Button variant="default" onClick={answer.keepMine}>
            {t('conflict.keep')}
          </Button>
        </Version>
        <Version title={t('conflict.theirs')} answer={theirs.answer}>
          <Button variant="default" onClick={answer.takeTheirs}>
            {t('conflict.take')}
          </Button>
        </Version>
      </div>
    </div>
  );
}
