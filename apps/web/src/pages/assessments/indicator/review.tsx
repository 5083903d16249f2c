import { useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client.js';
import { keys } from '../../../api/queries.js';
import type { Indicator } from '../../../api/types.js';
import { useWrite } from '../../../api/write.js';
import { DraftState } from '../../../components/draft-state.js';
import { Panel } from '../../../components/panel.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { useFormat } from '../../../format/use-format.js';
import { useTexts } from '../texts.js';
import { readLevel, scaleOf } from './level-reading.js';
import classes from './indicator.module.css';

interface ReviewWords {
  level: string;
  note: string;
}

interface ReviewProps {
  indicator: Indicator;
  onDone: (outcome: 'accepted' | 'revision') => void;
}

/** The assessor's side: own level, note, accept or ask for a revision. */
export function Review({ indicator, onDone }: ReviewProps) {
  const t = useTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { assessmentId, code, version } = indicator;
  const draft = useDraft<ReviewWords>(`review:${assessmentId}:${code}`, version);
  const [words, setWords] = useState<ReviewWords>(
    () => draft.found?.values ?? { level: indicator.assessorLevel ?? indicator.level ?? '', note: '' },
  );
  const [noteMissing, setNoteMissing] = useState(false);
  const scale = scaleOf(indicator.levels, indicator.decimalLevels);
  const bounds = { min: String(scale.min), max: String(scale.max) };
  const reading = readLevel(words.level, scale);
  const review = useWrite(
    (outcome: 'accepted' | 'revision', headers) =>
      unwrap(
        api.POST('/api/assessments/{id}/review', {
          params: { path: { id: assessmentId } },
          headers,
          body: {
            decisions: [
              {
                code,
                outcome,
                level: reading.ok && outcome === 'accepted' ? reading.level : undefined,
                note: words.note.trim() || undefined,
              },
            ],
          },
        }),
      ),
    {
      onSuccess: async (_, outcome) => {
        draft.discard();
        onDone(outcome);
        await queryClient.invalidateQueries({ queryKey: keys.assessments });
        await queryClient.invalidateQueries({ queryKey: keys.inbox });
      },
    },
  );
  const change = (changes: Partial<ReviewWords>) => {
    const next = { ...words, ...changes };
    setWords(next);
    setNoteMissing(false);
    draft.keep(next);
  };
  const returnIt = () => {
    if (words.note.trim() === '') setNoteMissing(true);
    else review.mutate('revision');
  };

  return (
    <Panel title={t('review.panel')} aside={<DraftState savedAt={draft.savedAt} />}>
      <div className={classes.form}>
        <ProblemAlert problem={review.error} />
        <TextInput
          className={classes.decimal}
          label={t('review.level')}
          description={t('review.level-hint', {
            level: indicator.level === null ? '–' : format.decimal(indicator.level),
          })}
          inputMode={scale.decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={format.decimal(words.level)}
          onChange={(event) => change({ level: event.currentTarget.value })}
          error={reading.ok ? undefined : t(`level.${reading.problem}`, bounds)}
        />
        <Textarea
          label={t('review.note')}
          description={t('review.note-hint')}
          value={words.note}
          maxRows={12}
          onChange={(event) => change({ note: event.currentTarget.value })}
          error={noteMissing ? t('review.note-required') : undefined}
        />
        <div className={classes.formEnd}>
          <Button variant="default" disabled={review.isPending} onClick={returnIt}>
            {t('review.return')}
          </Button>
          <Button disabled={!reading.ok} loading={review.isPending} onClick={() => review.mutate('accepted')}>
            {t('review.accept')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
