import { useState } from 'react';
import { Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asBinary } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite, type WriteHeaders } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { FileDrop } from '../../components/file-drop.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { useTexts } from './texts.js';
import classes from './documents.module.css';

const METHODS = ['electronic', 'wet-ink'] as const;

interface Values {
  method: (typeof METHODS)[number];
  number: string;
  day: string;
  signer: string;
  signedOn: string;
  covers: string;
}

/** What is sent of a signed paper, whatever it is a paper of. */
export type SentPaper = Pick<Values, 'method' | 'number' | 'day'> & {
  file: string;
  signer?: string;
  signedOn?: string;
};

interface SignPaperFormProps<Data> {
  title: string;
  numberLabel: string;
  dayLabel: string;
  /** What is known already. */
  known?: Partial<Values>;
  /** Label and hint of the field that says what the paper is of; absent: it is not asked. */
  covers?: { label: string; hint: string };
  send: (paper: SentPaper, headers: WriteHeaders, covers: string) => Promise<Data>;
  onSent: (data: Data) => void;
  onClose: () => void;
}

/** The signed paper with its number and date; of wet ink also who signed and when. */
export function SignPaperForm<Data>(props: SignPaperFormProps<Data>) {
  const { title, numberLabel, dayLabel, known, covers, send, onSent, onClose } = props;
  const t = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const form = useForm<Values>({
    initialValues: {
      method: 'electronic',
      number: '',
      day: '',
      signer: '',
      signedOn: '',
      covers: '',
      ...known,
    },
  });
  const wet = form.values.method === 'wet-ink';
  const write = useWrite<Data, Values & { file: File }>(
    ({ file: given, signer, signedOn, covers: words, ...values }, headers) =>
      send({ ...values, ...(wet ? { signer, signedOn } : {}), file: asBinary(given) }, headers, words),
    {
      onSuccess: (data) => {
        onSent(data);
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <Dialog onClose={onClose} size="lg" title={title}>
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
        {covers ? (
          <TextInput
            {...form.getInputProps('covers')}
            label={covers.label}
            description={covers.hint}
            required
          />
        ) : null}
        <Radio.Group {...form.getInputProps('method')} label={t('sign.method')}>
          <div className={classes.stack} style={{ marginTop: 6 }}>
            {METHODS.map((method) => (
              <Radio key={method} value={method} label={t(`sign.method.${method}`)} />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.pair}>
          <TextInput {...form.getInputProps('number')} label={numberLabel} required />
          <TextInput {...form.getInputProps('day')} type="date" label={dayLabel} required />
        </div>
        {wet ? (
          <div className={classes.pair}>
            <TextInput {...form.getInputProps('signer')} label={t('sign.signer')} required />
            <TextInput {...form.getInputProps('signedOn')} type="date" label={t('sign.signedOn')} required />
          </div>
        ) : null}
        <SaveOrCancel disabled={!file} saving={write.isPending} label={t('sign.submit')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
