import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import type { ImportView } from '../../api/types.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

interface ConfirmProps {
  summary: ImportView['summary'];
  busy: boolean;
  /** What pressing does, and what becomes of the rest, for so many rows. */
  words: { button: (count: number) => string; leftOut: (count: number) => string };
  onConfirm: (includeDoubtful: boolean) => void;
}

/** Says exactly what will happen, and does it only when asked. */
export function Confirm({ summary, busy, words, onConfirm }: ConfirmProps) {
  const t = useTexts();
  const [includeDoubtful, setIncludeDoubtful] = useState(false);
  const taken = summary.new + summary.changed + (includeDoubtful ? summary.doubtful : 0);
  const leftOut = summary.wrong + (includeDoubtful ? 0 : summary.doubtful);
  return (
    <div className={classes.confirm} data-screen-only>
      {summary.doubtful > 0 ? (
        <Checkbox
          checked={includeDoubtful}
          onChange={(event) => setIncludeDoubtful(event.currentTarget.checked)}
          label={t('confirm.include', { count: summary.doubtful })}
        />
      ) : null}
      {taken > 0 ? (
        <Button loading={busy} onClick={() => onConfirm(includeDoubtful)}>
          {words.button(taken)}
        </Button>
      ) : (
        <span>{t('confirm.nothing')}</span>
      )}
      {leftOut > 0 ? <span className={classes.muted}>{words.leftOut(leftOut)}</span> : null}
    </div>
  );
}
