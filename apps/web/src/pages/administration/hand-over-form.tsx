import { Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import type { Person } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DayInput } from '../../components/day-input.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { readDay } from '../assessments/day.js';
import { Days, Kind } from './holding-words.js';
import { PersonSelect } from './person-select.js';
import { usePositionTexts } from './positions.texts.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import classes from './administration.module.css';

interface HandOverValues {
  successorId: string | null;
  from: string;
  holdings: string[];
  decreeNumber: string;
  decreeDay: string;
}

/** Serah terima: one successor, one day, the positions ticked. */
export function HandOverForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = usePositionTexts();
  const queryClient = useQueryClient();
  const isDay = (typed: string) => (readDay(typed) === undefined ? t('day.wrong') : null);
  const form = useForm<HandOverValues>({
    initialValues: {
      successorId: null,
      from: '',
      holdings: person.positions.map(({ holdingId }) => holdingId),
      decreeNumber: '',
      decreeDay: '',
    },
    validate: {
      successorId: (id) => (id ? null : t('choose.required')),
      from: (typed) => (readDay(typed) === null ? t('day.required') : isDay(typed)),
      holdings: (chosen) => (chosen.length ? null : t('hand-over.choose')),
      decreeDay: isDay,
    },
  });
  const write = useWrite(
    ({ successorId, from, holdings, decreeNumber, decreeDay }: HandOverValues, headers) =>
      unwrap(
        api.POST('/api/people/{id}/hand-over', {
          params: { path: { id: person.id } },
          headers,
          body: {
            version: person.version,
            successorId: successorId ?? '',
            from: readDay(from) ?? '',
            holdings,
            decreeNumber: decreeNumber.trim() || null,
            decreeDay: readDay(decreeDay) ?? null,
          },
        }),
      ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.people });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  const labels: Record<string, string> = {
    successorId: t('hand-over.successor'),
    from: t('hand-over.from'),
    until: t('give.until'),
    decreeNumber: t('give.decree-number'),
    decreeDay: t('give.decree-day'),
  };
  const label = (field: string) => labels[field] ?? t('hand-over.which');
  return (
    <Dialog onClose={onClose} size="lg" title={t('hand-over.title', { name: person.name })}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} fieldLabel={label} />
        <p style={{ margin: 0 }}>{t('hand-over.explain', { name: person.name })}</p>
        <PersonSelect
          label={t('hand-over.successor')}
          description={t('give.person-hint')}
          without={person.id}
          value={form.values.successorId}
          onChange={(id) => form.setFieldValue('successorId', id)}
          error={form.errors['successorId']}
        />
        <DayInput {...form.getInputProps('from')} label={t('hand-over.from')} required />
        <Checkbox.Group {...form.getInputProps('holdings')} label={t('hand-over.which')}>
          <div className={classes.choices}>
            {person.positions.map((position) => (
              <Checkbox
                key={position.holdingId}
                value={position.holdingId}
                label={
                  <>
                    {position.title} <Kind held={position} />{' '}
                    <span className={classes.muted}>
                      <Days held={position} />
                    </span>
                  </>
                }
              />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes.pair}>
          <TextInput
            {...form.getInputProps('decreeNumber')}
            label={t('give.decree-number')}
            maxLength={100}
          />
          <DayInput {...form.getInputProps('decreeDay')} label={t('give.decree-day')} />
        </div>
        <SaveOrCancel saving={write.isPending} onCancel={onClose} label={t('hand-over.submit')} />
      </form>
    </Dialog>
  );
}
