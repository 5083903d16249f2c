import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import type { ImportView } from '../../api/types.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

interface ConfirmProps {
  summary: ImportView['summary'];
  busy: boolean;
  onConfirm: (includeDoubtful: boolean) => void;
}

/** Says exactly what will happen, and does it only when asked. */
export function Confirm({ summary, busy, onConfirm }: ConfirmProps) {
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
          {t('confirm.button', { count: taken })}
        </Button>
      ) : (
        <span>{t('confirm.nothing')}</span>
      )}
      {leftOut > 0 ? (
        <span className={classes.muted}>{t('confirm.left-out', { count: leftOut })}</span>
      ) : null}
    </div>
  );
}
