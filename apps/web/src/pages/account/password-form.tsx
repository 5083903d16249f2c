import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { accountKeys } from './queries.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

interface PasswordFormProps {
  username: string;
  onClose: () => void;
  onDone: () => void;
}

/** A new password for oneself. Nothing of it is kept as a draft. */
export function PasswordForm({ username, onClose, onDone }: PasswordFormProps) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { current: '', password: '', repeated: '' },
    validate: {
      repeated: (repeated, { password }) => (repeated === password ? null : t('password.different')),
    },
  });
  const change = useWrite(
    ({ current, password }: { current: string; password: string }, headers) =>
      unwrap(api.POST('/api/account/password', { headers, body: { current, password } })),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: accountKeys.mine });
        onDone();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <Dialog onClose={onClose} title={t('password.change')}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <ProblemAlert problem={change.error} />
        <input type="hidden" autoComplete="username" value={username} readOnly />
        <PasswordInput
          {...form.getInputProps('current')}
          label={t('password.current')}
          autoComplete="current-password"
          required
          data-autofocus
        />
        <PasswordInput
          {...form.getInputProps('password')}
          label={t('password.new')}
          description={t('password.hint')}
          autoComplete="new-password"
          required
        />
        <PasswordInput
          {...form.getInputProps('repeated')}
          label={t('password.repeat')}
          autoComplete="new-password"
          required
        />
        <SaveOrCancel saving={change.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
