import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem, api, unwrap } from '../../../api/client.js';
import { keys, useMe } from '../../../api/queries.js';
import type { Indicator } from '../../../api/types.js';
import { randomKey } from '../../../api/write.js';
import { readDraft, removeDraft, writeDraft } from '../../../drafts/drafts.js';
import { indicatorQuery } from '../queries.js';
import { answerOf, beginAnswer, isDirty, nextAnswer, sameAnswer, type Answer } from './answer.js';
import { readLevel, scaleOf } from './level-reading.js';

const TYPING_RESTS_MS = 1_200;
const TRY_AGAIN_MS = 10_000;

interface Kept {
  mine: Answer;
  base: Answer;
}

function begin(indicator: Indicator, personId: string, form: string) {
  const now = beginAnswer(answerOf(indicator), indicator.version);
  const kept = readDraft<Kept>(personId, form);
  if (!kept?.values.mine || !kept.values.base) return now;
  const typed = {
    ...beginAnswer(kept.values.base, kept.version ?? indicator.version),
    mine: kept.values.mine,
    typedAt: kept.savedAt,
  };
  return nextAnswer(typed, { type: 'arrived', answer: answerOf(indicator), version: indicator.version });
}

const failureOf = (problem: unknown): 'waiting' | 'signed-out' | 'refused' => {
  if (!(problem instanceof ApiProblem)) return 'refused';
  if (problem.status === 401) return 'signed-out';
  return problem.status === 0 || problem.status >= 500 || problem.status === 429 ? 'waiting' : 'refused';
};

/**
 * One person's answer to one indicator: kept on the device with every change, sent to the server when typing rests,
 * tried again while the line is cut, compared when someone else changed it.
 */
export function useAnswer(indicator: Indicator) {
  const queryClient = useQueryClient();
  const personId = useMe()?.id ?? '';
  const { online } = useNetwork();
  const { assessmentId, code, version } = indicator;
  const form = `indicator:${assessmentId}:${code}`;
  const mayAnswer = indicator.allowed.includes('answer');
  const [state, dispatch] = useReducer(nextAnswer, null, () => begin(indicator, personId, form));
  const current = useRef(state);
  useLayoutEffect(() => {
    current.current = state;
  }, [state]);
  const attempt = useRef<{ answer: Answer; version: number; key: string } | null>(null);
  const dirty = isDirty(state);
  const scale = useMemo(
    () => scaleOf(indicator.levels, indicator.decimalLevels),
    [indicator.levels, indicator.decimalLevels],
  );
  const reading = readLevel(state.mine.level, scale);

  // What the server says now, unless our own words are on their way.
  useEffect(() => {
    if (state.sending === 'sending' || version <= current.current.version) return;
    dispatch({ type: 'arrived', answer: answerOf(indicator), version });
  }, [indicator, version, state.sending]);

  // On the device, with every change.
  const { mine, base, version: from, typedAt } = state;
  useEffect(() => {
    if (!isDirty({ mine, base })) {
      removeDraft(personId, form);
      return;
    }
    const savedAt = typedAt ?? new Date().toISOString();
    const kept = writeDraft<Kept>(personId, form, { values: { mine, base }, version: from, savedAt });
    dispatch({ type: 'kept', lost: !kept });
  }, [mine, base, from, typedAt, personId, form]);

  /** Sends what is typed now. True when the server has it. */
  const save = useCallback(async (): Promise<boolean> => {
    // Asked while an earlier save is on its way: a submission must not be lost because typing had just come to rest.
    while (current.current.sending === 'sending') await new Promise((resolve) => setTimeout(resolve, 50));
    const now = current.current;
    if (!isDirty(now)) return true;
    const level = readLevel(now.mine.level, scale);
    if (now.theirs || !level.ok) return false;
    const last = attempt.current;
    const again = last?.version === now.version && sameAnswer(last.answer, now.mine);
    const key = again ? last.key : randomKey();
    attempt.current = { answer: now.mine, version: now.version, key };
    dispatch({ type: 'sending', answer: now.mine });
    const query = indicatorQuery(assessmentId, code);
    const refuse = (problem: unknown) => dispatch({ type: 'failed', sending: failureOf(problem), problem });
    try {
      const saved = await unwrap(
        api.PUT('/api/assessments/{id}/indicators/{code}', {
          params: { path: { id: assessmentId, code } },
          headers: { 'Idempotency-Key': key },
          body: {
            version: now.version,
            level: level.level,
            facts: now.mine.facts,
            analysis: now.mine.analysis,
          },
        }),
      );
      dispatch({
        type: 'saved',
        answer: answerOf(saved),
        version: saved.version,
        at: new Date().toISOString(),
      });
      queryClient.setQueryData(query.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: [...keys.assessments, assessmentId, 'board'] });
      return true;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'common.stale') {
        try {
          const latest = await queryClient.fetchQuery({ ...query, staleTime: 0 });
          dispatch({ type: 'failed', sending: 'waiting', problem: null });
          dispatch({ type: 'arrived', answer: answerOf(latest), version: latest.version });
        } catch (failed) {
          refuse(failed);
        }
      } else {
        refuse(problem);
        // What may be done may have changed: another person's step, or another agency's indicator now.
        if (failureOf(problem) === 'refused')
          void queryClient.invalidateQueries({ queryKey: query.queryKey });
      }
      return false;
    }
  }, [assessmentId, code, queryClient, scale]);

  const clashes = state.theirs !== null;
  const { sending } = state;
  useEffect(() => {
    if (!dirty || !mayAnswer || clashes || !reading.ok) return undefined;
    if (sending !== 'resting' && sending !== 'waiting') return undefined;
    const timer = setTimeout(() => void save(), sending === 'waiting' ? TRY_AGAIN_MS : TYPING_RESTS_MS);
    return () => clearTimeout(timer);
  }, [state.mine, dirty, mayAnswer, clashes, reading.ok, sending, save]);

  // The line is back: at once.
  useEffect(() => {
    if (online && current.current.sending === 'waiting' && mayAnswer) void save();
  }, [online, mayAnswer, save]);

  const typed = (answer: Answer) => dispatch({ type: 'typed', answer, at: new Date().toISOString() });

  return {
    state,
    scale,
    reading,
    dirty,
    mayAnswer,
    /** When what is typed was kept on this device; null: nothing unsent. */
    keptAt: dirty && !state.lost ? typedAt : null,
    online,
    type: (change: Partial<Answer>) => typed({ ...current.current.mine, ...change }),
    keepMine: () => dispatch({ type: 'kept-mine' }),
    takeTheirs: () => dispatch({ type: 'took-theirs' }),
    discard: () => typed(current.current.base),
    save,
  };
}

export type AnswerHandle = ReturnType<typeof useAnswer>;
