import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import { isLent } from '../../api/roles.js';
import type { Holding, Person, Seat } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DayInput, typedDay } from '../../components/day-input.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { readDay } from '../assessments/day.js';
import { PersonSelect, SeatSelect } from './person-select.js';
import { usePositionTexts } from './positions.texts.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import classes from './administration.module.css';

const KINDS = ['definitive', 'plt', 'plh'] as const;

interface TermValues {
  positionId: string | null;
  personId: string | null;
  kind: Holding['kind'];
  from: string;
  until: string;
  decreeNumber: string;
  decreeDay: string;
}

/** A holding to be mended, or a new one of this person or of this position. */
export type HoldingSubject =
  | { person: Person }
  | { seat: Seat }
  | {
      holding: Pick<Holding, 'id' | 'title' | 'kind' | 'from' | 'until' | 'decreeNumber' | 'decreeDay'>;
      version: number;
    };

const blank = (subject: HoldingSubject): TermValues => {
  const held = 'holding' in subject ? subject.holding : null;
  return {
    positionId: 'seat' in subject ? subject.seat.id : null,
    personId: 'person' in subject ? subject.person.id : null,
    kind: held?.kind ?? 'definitive',
    from: typedDay(held?.from),
    until: typedDay(held?.until),
    decreeNumber: held?.decreeNumber ?? '',
    decreeDay: typedDay(held?.decreeDay),
  };
};

/** Gives a position, or moves the days and decree of one that is held. */
export function HoldingForm({ subject, onClose }: { subject: HoldingSubject; onClose: () => void }) {
  const t = usePositionTexts();
  const queryClient = useQueryClient();
  const mending = 'holding' in subject;
  const isDay = (typed: string) => (readDay(typed) === undefined ? t('day.wrong') : null);
  const form = useForm<TermValues>({
    initialValues: blank(subject),
    validate: {
      positionId: (id) => (mending || id ? null : t('choose.required')),
      personId: (id) => (mending || id ? null : t('choose.required')),
      from: (typed) => (readDay(typed) === null ? t('day.required') : isDay(typed)),
      until: isDay,
      decreeDay: isDay,
    },
  });
  const write = useWrite(
    async ({ positionId, personId, kind, decreeNumber, ...typed }: TermValues, headers) => {
      const days = {
        from: readDay(typed.from) ?? '',
        until: readDay(typed.until) ?? null,
        decreeNumber: decreeNumber.trim() || null,
        decreeDay: readDay(typed.decreeDay) ?? null,
      };
      if ('holding' in subject) {
        const params = { path: { id: subject.holding.id } };
        const body = { version: subject.version, ...days };
        return unwrap(api.PATCH('/api/position-holdings/{id}', { params, headers, body }));
      }
      const path = { id: positionId ?? '' };
      const seat =
        'seat' in subject ? subject.seat : await unwrap(api.GET('/api/positions/{id}', { params: { path } }));
      const body = { version: seat.version, personId: personId ?? '', kind, ...days };
      return unwrap(api.POST('/api/positions/{id}/holdings', { params: { path }, headers, body }));
    },
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.people });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  const labels: Record<string, string> = {
    personId: t('give.person'),
    from: t('give.from'),
    until: t('give.until'),
    decreeNumber: t('give.decree-number'),
    decreeDay: t('give.decree-day'),
  };
  const label = (field: string) => labels[field] ?? field;
  const title = mending
    ? t('change.title', { title: subject.holding.title })
    : 'seat' in subject
      ? t('give.title-seat', { title: subject.seat.title })
      : t('give.title', { name: subject.person.name });
  const lastDayNeeded = form.values.kind !== 'definitive' || ('seat' in subject && isLent(subject.seat.role));
  return (
    <Dialog onClose={onClose} size="lg" title={title}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} fieldLabel={label} />
        {'person' in subject ? (
          <SeatSelect
            label={t('give.seat')}
            description={t('give.seat-hint')}
            value={form.values.positionId}
            onChange={(id) => form.setFieldValue('positionId', id)}
            error={form.errors['positionId']}
          />
        ) : null}
        {'seat' in subject ? (
          <PersonSelect
            label={t('give.person')}
            description={t('give.person-hint')}
            value={form.values.personId}
            onChange={(id) => form.setFieldValue('personId', id)}
            error={form.errors['personId']}
          />
        ) : null}
        {mending ? null : (
          <Select
            {...form.getInputProps('kind')}
            label={t('give.kind')}
            allowDeselect={false}
            data={KINDS.map((kind) => ({ value: kind, label: t(`kind-long.${kind}`) }))}
          />
        )}
        <div className={classes.pair}>
          <DayInput {...form.getInputProps('from')} label={t('give.from')} required />
          <DayInput
            {...form.getInputProps('until')}
            label={t('give.until')}
            description={t('give.until-hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required={lastDayNeeded}
          />
        </div>
        <div className={classes.pair}>
          <TextInput
            {...form.getInputProps('decreeNumber')}
            label={t('give.decree-number')}
            maxLength={100}
          />
          <DayInput {...form.getInputProps('decreeDay')} label={t('give.decree-day')} />
        </div>
        <SaveOrCancel saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
