import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useCommonTexts } from '../../i18n/common.js';
import type { TotpOffer } from './queries.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

interface TotpFormProps {
  /** False for who signs in by a foreign provider alone. */
  hasPassword: boolean;
  onClose: () => void;
  onDone: (codes: string[]) => void;
}

/** Sets up an authenticator: scan, type the first code, prove by the password. */
export function TotpForm(props: TotpFormProps) {
  const t = useTexts();
  const { data, error, refetch } = useQuery({
    queryKey: ['totp-offer'],
    queryFn: () => unwrap(api.POST('/api/account/totp/offer')),
    // Another key each time the window opens; the same one while it is open.
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Dialog onClose={props.onClose} title={t('totp.set-up')} size="lg">
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data ? <Confirm offer={data} {...props} /> : error ? null : <SkeletonRows />}
    </Dialog>
  );
}

function Confirm({ offer, hasPassword, onClose, onDone }: TotpFormProps & { offer: TotpOffer }) {
  const t = useTexts();
  const common = useCommonTexts();
  const form = useForm({ initialValues: { code: '', password: '' } });
  const confirm = useWrite(
    (body: { ticket: string; code: string; password: string }, headers) =>
      unwrap(api.POST('/api/account/totp/confirm', { headers, body })),
    {
      onSuccess: ({ codes }) => onDone(codes),
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit((values) => confirm.mutate({ ticket: offer.ticket, ...values }))}
    >
      <ol className={classes.steps}>
        <li>{t('totp.step-app')}</li>
        <li>{t('totp.step-scan')}</li>
        <li>{t('totp.step-type')}</li>
      </ol>
      <img
        className={classes.qr}
        alt={t('totp.qr')}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(offer.qr)}`}
      />
      <div>
        <div className={classes.muted}>{t('totp.key')}</div>
        <div className={classes.secret}>{offer.key}</div>
      </div>
      <ProblemAlert problem={confirm.error} />
      <TextInput
        {...form.getInputProps('code')}
        label={t('totp.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        data-autofocus
      />
      {hasPassword ? (
        <PasswordInput
          {...form.getInputProps('password')}
          label={t('proof.password')}
          autoComplete="current-password"
          required
        />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" loading={confirm.isPending}>
          {t('totp.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
