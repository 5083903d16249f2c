import { useState } from 'react';
import { Button, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, asBinary, multipart, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { FileDrop } from '../../components/file-drop.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { decreeKey } from './keys.js';
import { useTexts } from './texts.js';
import type { DecreeView } from './types.js';
import classes from './documents.module.css';

const METHODS = ['electronic', 'wet-ink'] as const;

interface Values {
  method: (typeof METHODS)[number];
  number: string;
  day: string;
  signer: string;
  signedOn: string;
}

/** The signed paper with its number and date; of wet ink also who signed and when. */
export function SignForm({ decree, onClose }: { decree: DecreeView; onClose: () => void }) {
  const t = useTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const form = useForm<Values>({
    initialValues: {
      method: 'electronic',
      number: decree.number ?? '',
      day: decree.day ?? '',
      signer: decree.signatoryName ?? '',
      signedOn: '',
    },
  });
  const wet = form.values.method === 'wet-ink';
  const write = useWrite<DecreeView, Values & { file: File }>(
    ({ file: given, signer, signedOn, ...values }, headers) =>
      unwrap(
        api.POST('/api/decrees/{id}/signed', {
          params: { path: { id: decree.id } },
          headers,
          ...multipart,
          body: {
            version: decree.version,
            ...values,
            ...(wet ? { signer, signedOn } : {}),
            file: asBinary(given),
          },
        }),
      ),
    {
      onSuccess: (next) => {
        queryClient.setQueryData(decreeKey(decree.id), next);
        void queryClient.invalidateQueries({ queryKey: keys.people });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <Dialog onClose={onClose} size="lg" title={t('sign.add')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit((values) => {
          if (file) write.mutate({ ...values, file });
        })}
      >
        <ProblemAlert problem={write.error} />
        <FileDrop
          label={t('sign.file')}
          accept=".pdf,application/pdf"
          hint={t('sign.hint')}
          file={file}
          disabled={write.isPending}
          onFile={setFile}
        />
        <Radio.Group {...form.getInputProps('method')} label={t('sign.method')}>
          <div className={classes.stack} style={{ marginTop: 6 }}>
            {METHODS.map((method) => (
              <Radio key={method} value={method} label={t(`sign.method.${method}`)} />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.pair}>
          <TextInput {...form.getInputProps('number')} label={t('sign.number')} required />
          <TextInput {...form.getInputProps('day')} type="date" label={t('sign.day')} required />
        </div>
        {wet ? (
          <div className={classes.pair}>
            <TextInput {...form.getInputProps('signer')} label={t('sign.signer')} required />
            <TextInput {...form.getInputProps('signedOn')} type="date" label={t('sign.signedOn')} required />
          </div>
        ) : null}
        <div className={classes.buttons}>
          <Button type="submit" disabled={!file} loading={write.isPending}>
            {t('sign.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
