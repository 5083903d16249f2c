import { useState } from 'react';
import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import type { Delegation, Position } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DayInput } from '../../components/day-input.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { readDay } from '../assessments/day.js';
import { DELEGABLE } from './acts.js';
import { delegationKeys } from './queries.js';
import { useTexts } from './texts.js';
import classes from './delegations.module.css';

const TYPING_RESTS_MS = 250;

interface GrantValues {
  positionId: string;
  aideId: string | null;
  acts: Delegation['acts'];
  reason: string;
  from: string;
  until: string;
}

function AideSelect(field: { value: string | null; onChange: (id: string | null) => void; error?: unknown }) {
  const t = useTexts();
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words, TYPING_RESTS_MS);
  const { data } = useQuery({
    queryKey: [...delegationKeys, 'aides', q],
    queryFn: () => unwrap(api.GET('/api/delegations/aides', { params: { query: { q } } })),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const found = data?.items.map(({ id, name, title }) => ({
    value: id,
    label: title ? `${name} · ${title}` : name,
  }));
  return (
    <Select
      label={t('grant.aide')}
      description={t('grant.aide-hint')}
      required
      searchable
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      nothingFoundMessage={q.trim() && data ? t('choose.none') : undefined}
      data={found ?? []}
      value={field.value}
      onChange={field.onChange}
      error={field.error as string | undefined}
    />
  );
}

interface GrantFormProps {
  /** The leader's own positions. */
  positions: readonly Position[];
  onClose: () => void;
}

/** A leader lets someone act in his name, for some days. */
export function GrantForm({ positions, onClose }: GrantFormProps) {
  const t = useTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const isDay = (typed: string) => {
    const day = readDay(typed);
    if (day === null) return t('day.required');
    return day === undefined ? t('day.wrong') : null;
  };
  const form = useForm<GrantValues>({
    initialValues: {
      positionId: positions[0]?.id ?? '',
      aideId: null,
      acts: [],
      reason: '',
      from: '',
      until: '',
    },
    validate: { aideId: (id) => (id ? null : t('choose.required')), from: isDay, until: isDay },
  });
  const grant = useWrite(
    ({ aideId, from, until, ...given }: GrantValues, headers) =>
      unwrap(
        api.POST('/api/delegations', {
          headers,
          body: { ...given, aideId: aideId ?? '', from: readDay(from) ?? '', until: readDay(until) ?? '' },
        }),
      ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: delegationKeys });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  const labels: Record<string, string> = {
    aideId: t('grant.aide'),
    acts: t('grant.acts'),
    from: t('grant.from'),
    until: t('grant.until'),
    reason: t('grant.reason'),
  };
  const label = (field: string) => labels[field] ?? field;
  const position = positions.find(({ id }) => id === form.values.positionId);
  const acts = (position && DELEGABLE[position.role]) ?? [];
  return (
    <Dialog onClose={onClose} size="lg" title={t('grant.title')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => grant.mutate(values))}>
        <ProblemAlert problem={grant.error} fieldLabel={label} />
        {positions.length > 1 ? (
          <Select
            label={t('grant.position')}
            allowDeselect={false}
            data={positions.map(({ id, title }) => ({ value: id, label: title }))}
            value={form.values.positionId}
            onChange={(id) => form.setValues({ positionId: id ?? '', acts: [] })}
          />
        ) : null}
        <AideSelect
          value={form.values.aideId}
          onChange={(id) => form.setFieldValue('aideId', id)}
          error={form.errors['aideId']}
        />
        {acts.length > 0 ? (
          <Checkbox.Group
            {...form.getInputProps('acts')}
            label={t('grant.acts')}
            description={t('grant.never')}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
          >
            <div className={classes.choices}>
              {acts.map((act) => (
                <Checkbox key={act} value={act} label={t(`act.${act}`)} />
              ))}
            </div>
          </Checkbox.Group>
        ) : (
          <p style={{ margin: 0 }}>
            {t('grant.no-acts')} {t('grant.never')}
          </p>
        )}
        <div className={classes.pair}>
          <DayInput {...form.getInputProps('from')} label={t('grant.from')} required />
          <DayInput
            {...form.getInputProps('until')}
            label={t('grant.until')}
            description={t('grant.until-hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
          />
        </div>
        <Textarea
          {...form.getInputProps('reason')}
          label={t('grant.reason')}
          description={t('grant.reason-hint')}
          required
          maxLength={500}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={grant.isPending}>
            {t('grant.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
