import { Select, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { decreeKey } from './keys.js';
import { useTexts } from './texts.js';
import type { DecreeView } from './types.js';
import classes from './documents.module.css';

type ListField = 'considerations' | 'legalBases' | 'dicta' | 'copiesTo';
const OPTIONAL = ['place', 'signatoryName', 'signatoryRank', 'signatoryNip'] as const;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

type Values = Pick<DecreeView, 'letterhead' | 'issuer' | 'subject'> &
  Record<ListField | (typeof OPTIONAL)[number], string>;

/** Changes what a decree says. */
export function DecreeForm({ decree, onClose }: { decree: DecreeView; onClose: () => void }) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: {
      letterhead: decree.letterhead,
      issuer: decree.issuer,
      subject: decree.subject,
      considerations: decree.considerations.join('\n'),
      legalBases: decree.legalBases.join('\n'),
      dicta: decree.dicta.join('\n'),
      copiesTo: decree.copiesTo.join('\n'),
      place: decree.place ?? '',
      signatoryName: decree.signatoryName ?? '',
      signatoryRank: decree.signatoryRank ?? '',
      signatoryNip: decree.signatoryNip ?? '',
    },
  });
  const write = useWrite<DecreeView, Values>(
    (values, headers) =>
      unwrap(
        api.PUT('/api/decrees/{id}', {
          params: { path: { id: decree.id } },
          headers,
          body: {
            version: decree.version,
            letterhead: values.letterhead,
            issuer: values.issuer,
            subject: values.subject,
            considerations: linesOf(values.considerations),
            legalBases: linesOf(values.legalBases),
            dicta: linesOf(values.dicta),
            copiesTo: linesOf(values.copiesTo),
            place: values.place.trim() || null,
            signatoryName: values.signatoryName.trim() || null,
            signatoryRank: values.signatoryRank.trim() || null,
            signatoryNip: values.signatoryNip.trim() || null,
          },
        }),
      ),
    {
      onSuccess: (next) => {
        queryClient.setQueryData(decreeKey(decree.id), next);
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  const lines = (field: ListField) => (
    <Textarea
      key={field}
      {...form.getInputProps(field)}
      label={t(`decree.${field}`)}
      description={t('decree.one-a-line')}
      autosize
      minRows={2}
      required={field !== 'copiesTo'}
    />
  );
  return (
    <Dialog onClose={onClose} size="lg" title={t('decree.content')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} />
        <div className={classes.pair}>
          <TextInput
            {...form.getInputProps('issuer')}
            label={t('decree.issuer')}
            description={t('decree.issuer-hint')}
            required
            data-autofocus
          />
          <Select
            {...form.getInputProps('letterhead')}
            label={t('decree.letterhead')}
            allowDeselect={false}
            data={(['government', 'agency'] as const).map((value) => ({
              value,
              label: t(`decree.letterhead.${value}`),
            }))}
          />
        </div>
        <Textarea {...form.getInputProps('subject')} label={t('decree.subject')} autosize required />
        {lines('considerations')}
        {lines('legalBases')}
        {lines('dicta')}
        <div className={classes.pair}>
          {OPTIONAL.map((field) => (
            <TextInput
              key={field}
              {...form.getInputProps(field)}
              label={t(`decree.${field}`)}
              description={field === 'signatoryName' ? t('decree.signatoryName-hint') : undefined}
            />
          ))}
        </div>
        {lines('copiesTo')}
        <SaveOrCancel saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
