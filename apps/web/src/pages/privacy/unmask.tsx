import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

/** Asks why before anything is shown: the question itself goes on record. */
export function Unmask<T>({
  ask,
  onOpened,
}: {
  ask: (reason: string) => Promise<T>;
  onOpened: (opened: T) => void;
}) {
  const t = useTexts();
  const common = useCommonTexts();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const opening = useMutation({ mutationFn: () => ask(reason.trim()), onSuccess: onOpened });
  if (!asking)
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('unmask.open')}
      </Button>
    );
  return (
    <div className={classes.form}>
      <ProblemAlert problem={opening.error} />
      <TextInput
        label={t('unmask.reason')}
        description={t('unmask.words')}
        value={reason}
        maxLength={500}
        required
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button disabled={!reason.trim()} loading={opening.isPending} onClick={() => opening.mutate()}>
          {t('unmask.open')}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {common('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
