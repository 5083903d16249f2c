import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { REQUEST_KINDS, privacyKeys, type DataRequest, type RequestKind } from './queries.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

interface OwnRequestFormProps {
  onClose: () => void;
  onDone: (request: DataRequest) => void;
}

/** Kinds that mean nothing without words. */
export const NEED_WORDS: readonly string[] = ['correction', 'objection'];

/** One asks for something about one's own data. */
export function OwnRequestForm({ onClose, onDone }: OwnRequestFormProps) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const form = useForm<{ kind: RequestKind; details: string }>({
    initialValues: { kind: 'copy', details: '' },
  });
  const submit = useWrite<DataRequest, { kind: RequestKind; details: string }>(
    (body, headers) => unwrap(api.POST('/api/me/data-requests', { headers, body })),
    {
      onSuccess: (request) => {
        void queryClient.invalidateQueries({ queryKey: privacyKeys.own });
        onDone(request);
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <Dialog title={t('form.title')} onClose={onClose} size="lg">
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => submit.mutate(values))}>
        <ProblemAlert problem={submit.error} fieldLabel={() => t('form.details')} />
        <Radio.Group {...form.getInputProps('kind')} label={t('form.kind')}>
          <div className={classes.form} style={{ marginTop: 6 }}>
            {REQUEST_KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={t(`kind.${kind}`)} description={t(`kind-hint.${kind}`)} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          {...form.getInputProps('details')}
          label={t('form.details')}
          description={t(
            NEED_WORDS.includes(form.values.kind) ? 'form.details-hint' : 'form.details-optional',
          )}
          required={NEED_WORDS.includes(form.values.kind)}
          minRows={3}
          autosize
          maxLength={4_000}
        />
        <SaveOrCancel saving={submit.isPending} label={t('form.send')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
