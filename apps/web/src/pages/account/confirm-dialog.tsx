import { Button } from '@mantine/core';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import classes from './account.module.css';

interface ConfirmDialogProps {
  title: string;
  words: string;
  action: string;
  act: (headers: { 'Idempotency-Key': string }) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Says what an act brings about before it is done. */
export function ConfirmDialog({ title, words, action, act, onDone, onClose }: ConfirmDialogProps) {
  const common = useCommonTexts();
  const write = useWrite((_: undefined, headers) => act(headers), { onSuccess: onDone });
  return (
    <Dialog onClose={onClose} title={title}>
      <div className={classes.form}>
        <p className={classes.words}>{words}</p>
        <ProblemAlert problem={write.error} />
        <div className={classes.buttons}>
          <Button loading={write.isPending} onClick={() => write.mutate(undefined)} data-autofocus>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
