import { useState, type FormEvent } from 'react';
import { Button, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { readDay } from './day.js';
import { instrumentsQuery } from './queries.js';
import { useTexts } from './texts.js';
import classes from './assessments.module.css';

const FIRST_YEAR = 2018;
const LAST_YEAR = 2100;

interface Opening {
  year: number;
  edition: string;
  dueDate: string | null;
}

/** The coordinator opens an assessment: year, edition, due date. */
export function OpenAssessment({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts();
  const common = useCommonTexts();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const instruments = useQuery({ ...instrumentsQuery, enabled: opened });
  const [year, setYear] = useState<number | string>(new Date().getFullYear());
  const [chosen, setChosen] = useState<string>();
  const [dueDate, setDueDate] = useState('');
  const items = instruments.data?.items ?? [];
  const edition = chosen ?? items.at(-1)?.edition ?? '';

  const open = useWrite((body: Opening, headers) => unwrap(api.POST('/api/assessments', { headers, body })), {
    onSuccess: async (assessment) => {
      await queryClient.invalidateQueries({ queryKey: keys.assessments });
      await navigate({ to: '/penilaian/$id', params: { id: assessment.id } });
    },
  });
  const errors = fieldErrors(open.error);
  const day = readDay(dueDate);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== undefined) open.mutate({ year: Number(year), edition, dueDate: day });
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('open.title')}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <form onSubmit={submit} className={classes.form}>
        <ProblemAlert problem={open.error ?? instruments.error} />
        <NumberInput
          label={t('open.year')}
          value={year}
          onChange={setYear}
          min={FIRST_YEAR}
          max={LAST_YEAR}
          allowDecimal={false}
          hideControls
          required
          data-autofocus
          error={errors['year']}
        />
        <NativeSelect
          label={t('open.edition')}
          description={t('open.edition-hint')}
          value={edition}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={items.map((item) => ({
            value: item.edition,
            label: t('open.option', { title: item.title, count: item.indicatorCount }),
          }))}
          required
          error={errors['edition']}
        />
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          placeholder="31/12/2026"
          label={t('open.due')}
          description={t('open.due-hint')}
          value={dueDate}
          onChange={(event) => setDueDate(event.currentTarget.value)}
          error={day === undefined ? t('open.due-wrong') : errors['dueDate']}
        />
        <div className={classes.formEnd}>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button type="submit" loading={open.isPending} disabled={!edition || !year || day === undefined}>
            {t('open.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
