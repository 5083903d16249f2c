import { Select, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useNode } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { fromField, toField } from './moment-input.js';
import { NEED_WORDS } from './own-request-form.js';
import { REQUEST_KINDS, privacyKeys, type DataRequest, type RequestKind } from './queries.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

interface Entered {
  kind: RequestKind;
  details: string;
  applicantName: string;
  applicantContact: string;
  identityProof: string;
  personId: string;
  receivedAt: string;
}

/** An officer writes down what somebody asked at the counter, by letter or by telephone. */
export function EnterForm({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const zone = useNode()?.zoneLabel ?? 'WIB';
  const queryClient = useQueryClient();
  const form = useForm<Entered>({
    initialValues: {
      kind: 'copy',
      details: '',
      applicantName: '',
      applicantContact: '',
      identityProof: '',
      personId: '',
      receivedAt: toField(new Date().toISOString(), zone),
    },
  });
  const enter = useWrite<DataRequest, Entered>(
    ({ personId, receivedAt, ...body }, headers) =>
      unwrap(
        api.POST('/api/data-requests', {
          headers,
          body: {
            ...body,
            personId: personId.trim() || null,
            receivedAt: fromField(receivedAt, zone) ?? receivedAt,
          },
        }),
      ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: privacyKeys.requests });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <Dialog title={t('enter.title')} onClose={onClose} size="lg">
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => enter.mutate(values))}>
        <ProblemAlert problem={enter.error} />
        <Select
          {...form.getInputProps('kind')}
          label={t('form.kind')}
          allowDeselect={false}
          data={REQUEST_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextInput {...form.getInputProps('applicantName')} label={t('enter.name')} required />
        <TextInput {...form.getInputProps('applicantContact')} label={t('enter.contact')} required />
        <TextInput
          {...form.getInputProps('identityProof')}
          label={t('enter.proof')}
          description={t('enter.proof-hint')}
          required
        />
        <div className={classes.pair}>
          <TextInput
            {...form.getInputProps('receivedAt')}
            type="datetime-local"
            label={`${t('enter.received')} (${zone})`}
            required
          />
          <TextInput
            {...form.getInputProps('personId')}
            label={t('enter.person')}
            description={t('enter.person-hint')}
          />
        </div>
        <Textarea
          {...form.getInputProps('details')}
          label={t('form.details')}
          required={NEED_WORDS.includes(form.values.kind)}
          minRows={3}
          autosize
          maxLength={4_000}
        />
        <SaveOrCancel saving={enter.isPending} label={t('enter.save')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
