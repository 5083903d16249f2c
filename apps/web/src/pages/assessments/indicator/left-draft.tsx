import { Button } from '@mantine/core';
import { CopyButton } from '../../../components/copy-button.js';
import { Panel } from '../../../components/panel.js';
import { useCommonTexts } from '../../../i18n/common.js';
import { useTexts } from '../texts.js';
import type { AnswerHandle } from './use-answer.js';
import classes from './indicator.module.css';

/** Words typed before the indicator was locked: still here, to be copied or thrown away. */
export function LeftDraft({ answer }: { answer: AnswerHandle }) {
  const t = useTexts();
  const common = useCommonTexts();
  if (answer.mayAnswer || !answer.dirty) return null;
  const { facts, analysis } = answer.state.mine;
  const words = [t('answer.facts'), facts, '', t('answer.analysis'), analysis].join('\n');
  return (
    <Panel title={t('left.title')}>
      <div className={classes.form}>
        <div>{t('left.explain')}</div>
        <div className={classes.prose}>{words}</div>
        <div className={classes.buttons}>
          <CopyButton text={words}>{t('left.copy')}</CopyButton>
          <Button variant="default" onClick={answer.discard}>
            {common('draft.discard')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
