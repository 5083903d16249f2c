import { Button, NumberInput, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useNode } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { fromField, toField } from './moment-input.js';
import type { Breach } from './queries.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const LONG = ['dataExposed', 'how', 'subjects', 'consequences', 'handling', 'recovery'] as const;

interface Written {
  title: string;
  knownAt: string;
  happened: string;
  how: string;
  dataExposed: string;
  subjects: string;
  subjectCount: number | string;
  consequences: string;
  handling: string;
  recovery: string;
  contact: string;
}

const MINIMUM = ['dataExposed', 'happened', 'how', 'handling', 'recovery'] as const;
const isMinimum = (field: string): field is (typeof MINIMUM)[number] =>
  (MINIMUM as readonly string[]).includes(field);

interface BreachFormProps {
  breach: Breach;
  readOnly: boolean;
  onSaved: (saved: Breach) => void;
}

/** What the notice says; saved as far as it is known. */
export function BreachForm({ breach, readOnly, onSaved }: BreachFormProps) {
  const t = useTexts();
  const zone = useNode()?.zoneLabel ?? 'WIB';
  const form = useForm<Written>({
    initialValues: {
      title: breach.title,
      knownAt: toField(breach.knownAt, zone),
      happened: breach.happened ?? '',
      how: breach.how ?? '',
      dataExposed: breach.dataExposed ?? '',
      subjects: breach.subjects ?? '',
      subjectCount: breach.subjectCount ?? '',
      consequences: breach.consequences ?? '',
      handling: breach.handling ?? '',
      recovery: breach.recovery ?? '',
      contact: breach.contact ?? '',
    },
  });
  const save = useWrite<Breach, Written>(
    ({ knownAt, subjectCount, ...body }, headers) =>
      unwrap(
        api.PUT('/api/breaches/{id}', {
          params: { path: { id: breach.id } },
          headers,
          body: {
            ...body,
            version: breach.version,
            knownAt: fromField(knownAt, zone) ?? knownAt,
            subjectCount: typeof subjectCount === 'number' ? subjectCount : null,
          },
        }),
      ),
    { onSuccess: onSaved, onError: (problem) => form.setErrors(fieldErrors(problem)) },
  );
  const missing = breach.missing.filter(isMinimum).map((field) => t(`breach.field.${field}`));
  return (
    <Panel title={t('breach.content')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        {missing.length > 0 ? (
          <p className={classes.note}>{t('breach.missing', { fields: missing.join(', ') })}</p>
        ) : null}
        <ProblemAlert problem={save.error} />
        <TextInput
          {...form.getInputProps('title')}
          label={t('breach.field.title')}
          description={t('breach.field.title-hint')}
          required
          readOnly={readOnly}
        />
        <div className={classes.pair}>
          <TextInput
            {...form.getInputProps('knownAt')}
            type="datetime-local"
            label={`${t('breach.field.knownAt')} (${zone})`}
            required
            readOnly={readOnly}
          />
          <NumberInput
            {...form.getInputProps('subjectCount')}
            label={t('breach.field.subjectCount')}
            min={0}
            allowDecimal={false}
            hideControls
            readOnly={readOnly}
          />
        </div>
        <TextInput
          {...form.getInputProps('happened')}
          label={t('breach.field.happened')}
          maxLength={1_000}
          readOnly={readOnly}
        />
        {LONG.map((field) => (
          <Textarea
            key={field}
            {...form.getInputProps(field)}
            label={t(`breach.field.${field}`)}
            description={field === 'subjects' ? t('breach.field.subjects-hint') : undefined}
            minRows={2}
            autosize
            maxLength={field === 'subjects' ? 1_000 : 4_000}
            readOnly={readOnly}
          />
        ))}
        <TextInput
          {...form.getInputProps('contact')}
          label={t('breach.field.contact')}
          maxLength={300}
          readOnly={readOnly}
        />
        {readOnly ? null : (
          <div className={classes.buttons}>
            <Button type="submit" loading={save.isPending}>
              {t('breach.save')}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
