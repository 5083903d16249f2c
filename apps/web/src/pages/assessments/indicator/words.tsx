import { Textarea } from '@mantine/core';
import type { Indicator } from '../../../api/types.js';
import { fieldErrors } from '../../../api/fields.js';
import { Panel } from '../../../components/panel.js';
import { useTexts } from '../texts.js';
import type { AnswerHandle } from './use-answer.js';
import classes from './indicator.module.css';

const LONGEST = 20_000;

function Read({ title, words }: { title: string; words: string }) {
  const t = useTexts();
  return (
    <div className={classes.read}>
      <h3>{title}</h3>
      <div className={classes.prose}>
        {words || <span className={classes.muted}>{t('answer.empty')}</span>}
      </div>
    </div>
  );
}

/** FAKTA and ANALISIS: editors for those who answer, text for the others. */
export function Words({ indicator, answer }: { indicator: Indicator; answer: AnswerHandle }) {
  const t = useTexts();
  const { mine, problem } = answer.state;
  const errors = fieldErrors(problem);
  return (
    <Panel title={t('answer.panel')}>
      {answer.mayAnswer ? (
        <div className={classes.form}>
          <Textarea
            label={t('answer.facts')}
            description={t('answer.facts-hint')}
            value={mine.facts}
            maxLength={LONGEST}
            minRows={4}
            maxRows={16}
            onChange={(event) => answer.type({ facts: event.currentTarget.value })}
            error={errors['facts']}
          />
          <Textarea
            label={t('answer.analysis')}
            description={t('answer.analysis-hint')}
            value={mine.analysis}
            maxLength={LONGEST}
            minRows={4}
            maxRows={16}
            onChange={(event) => answer.type({ analysis: event.currentTarget.value })}
            error={errors['analysis']}
          />
        </div>
      ) : (
        <>
          <Read title={t('answer.facts')} words={indicator.facts} />
          <Read title={t('answer.analysis')} words={indicator.analysis} />
        </>
      )}
    </Panel>
  );
}
