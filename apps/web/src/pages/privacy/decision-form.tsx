import { Button, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import type { DataRequest } from './queries.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const GROUNDS = [
  'law-requires-keeping',
  'public-interest',
  'law-enforcement',
  'national-security',
  'endangers-safety',
  'reveals-others',
  'identity-not-proven',
  'no-such-processing',
] as const;

type Ground = (typeof GROUNDS)[number];
type Outcome = 'granted' | 'partly-granted' | 'refused';

interface Decision {
  outcome: Outcome;
  ground: Ground | null;
  answer: string;
}

/** Of somebody who had an account the audit trail and decrees stay: an erasure is granted in part at most. */
const outcomesOf = ({ kind, personId }: DataRequest): Outcome[] =>
  kind === 'erasure' && personId ? ['partly-granted', 'refused'] : ['granted', 'partly-granted', 'refused'];

/** Decides, does what was decided, and answers. */
export function DecisionForm({ request, onDone }: { request: DataRequest; onDone: () => void }) {
  const t = useTexts();
  const outcomes = outcomesOf(request);
  const erases = request.kind === 'erasure' && request.personId !== null;
  const form = useForm<Decision>({
    initialValues: {
      outcome: outcomes[0] ?? 'refused',
      ground: erases ? 'law-requires-keeping' : null,
      answer: '',
    },
  });
  const decide = useWrite<DataRequest, Decision>(
    ({ outcome, ground, answer }, headers) =>
      unwrap(
        api.POST('/api/data-requests/{id}/decision', {
          params: { path: { id: request.id } },
          headers,
          body: {
            version: request.version,
            outcome,
            ground: outcome === 'granted' ? null : ground,
            answer,
          },
        }),
      ),
    { onSuccess: onDone, onError: (problem) => form.setErrors(fieldErrors(problem)) },
  );
  const { outcome } = form.values;
  return (
    <Panel title={t('request.decision')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => decide.mutate(values))}>
        {request.obstacles.map((obstacle) => (
          <p key={obstacle} className={classes.note}>
            {obstacle}
          </p>
        ))}
        <ProblemAlert problem={decide.error} />
        <Select
          {...form.getInputProps('outcome')}
          label={t('decide.outcome')}
          allowDeselect={false}
          data={outcomes.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        {outcome === 'granted' ? null : (
          <Select
            {...form.getInputProps('ground')}
            label={t('decide.ground')}
            placeholder={t('decide.ground-choose')}
            required
            data={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
          />
        )}
        <Textarea
          {...form.getInputProps('answer')}
          label={t('decide.answer')}
          required
          minRows={4}
          autosize
          maxLength={4_000}
        />
        {erases && outcome !== 'refused' ? <p className={classes.note}>{t('decide.warning')}</p> : null}
        <div className={classes.buttons}>
          <Button type="submit" loading={decide.isPending}>
            {t('decide.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
