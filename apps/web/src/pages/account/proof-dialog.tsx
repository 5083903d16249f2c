import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ApiProblem } from '@selaras/api-client';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

interface ProofDialogProps<Data> {
  title: string;
  words: string;
  action: string;
  act: (password: string, headers: { 'Idempotency-Key': string }) => Promise<Data>;
  onDone: (data: Data) => void;
  onClose: () => void;
}

/** Asks for the password again before something changes that protects the account. */
export function ProofDialog<Data>(props: ProofDialogProps<Data>) {
  const { title, words, action, act, onDone, onClose } = props;
  const t = useTexts();
  const form = useForm({ initialValues: { password: '' } });
  const write = useWrite<Data, string>(act, {
    onSuccess: onDone,
    onError: (problem: ApiProblem) => form.setErrors(fieldErrors(problem)),
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <form className={classes.form} onSubmit={form.onSubmit(({ password }) => write.mutate(password))}>
        <p className={classes.words}>{words}</p>
        <ProblemAlert problem={write.error} />
        <PasswordInput
          {...form.getInputProps('password')}
          label={t('proof.password')}
          autoComplete="current-password"
          required
          data-autofocus
        />
        <SaveOrCancel saving={write.isPending} label={action} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
