import type { Indicator } from '../../../api/types.js';
import { readLevel, type Scale } from './level-reading.js';

/** What one person answers, as typed. `level` is empty where none is chosen. */
export interface Answer {
  level: string;
  facts: string;
  analysis: string;
}

/** Where the words are: resting, on their way, waiting for a connection or a sign-in, or refused for what they say. */
export type Sending = 'resting' | 'sending' | 'waiting' | 'signed-out' | 'refused';

export interface AnswerState {
  mine: Answer;
  /** What `mine` was made from, and its version. */
  base: Answer;
  version: number;
  /** The saved answer that clashes with `mine`, until the person chooses. */
  theirs: { answer: Answer; version: number } | null;
  /** The last answer that was sent: when it comes back it is our own, also where its receipt was lost. */
  sent: Answer | null;
  sending: Sending;
  problem: unknown;
  /** When the server took it last; ISO. */
  savedAt: string | null;
  /** When something was typed last; ISO. */
  typedAt: string | null;
  /** True where the device would not keep what is typed. */
  lost: boolean;
}

export type AnswerEvent =
  | { type: 'typed'; answer: Answer; at: string }
  | { type: 'kept'; lost: boolean }
  | { type: 'arrived'; answer: Answer; version: number }
  | { type: 'sending'; answer: Answer }
  | { type: 'saved'; answer: Answer; version: number; at: string }
  | { type: 'failed'; sending: 'waiting' | 'signed-out' | 'refused'; problem: unknown }
  | { type: 'kept-mine' }
  | { type: 'took-theirs' };

export const answerOf = ({
  level,
  facts,
  analysis,
}: Pick<Indicator, 'level' | 'facts' | 'analysis'>): Answer => ({
  level: level ?? '',
  facts,
  analysis,
});

const ANYTHING: Scale = { min: 0, max: 999, decimals: true };
const canonical = (typed: string): string => {
  const reading = readLevel(typed, ANYTHING);
  return reading.ok ? (reading.level ?? '') : typed;
};

/** The same answer, however its level was typed. */
export const sameAnswer = (a: Answer, b: Answer): boolean =>
  canonical(a.level) === canonical(b.level) && a.facts === b.facts && a.analysis === b.analysis;

/** True while something typed is not with the server. */
export const isDirty = ({ mine, base }: Pick<AnswerState, 'mine' | 'base'>): boolean =>
  !sameAnswer(mine, base);

export const beginAnswer = (answer: Answer, version: number): AnswerState => ({
  mine: answer,
  base: answer,
  version,
  theirs: null,
  sent: null,
  sending: 'resting',
  problem: null,
  savedAt: null,
  typedAt: null,
  lost: false,
});

/**
 * A saved answer came: adopted where nothing is typed, made the new base where only other things of the indicator
 * changed or the change was our own, a clash where someone else changed the words.
 */
function arrive(state: AnswerState, answer: Answer, version: number): AnswerState {
  if (!isDirty(state) || sameAnswer(state.mine, answer))
    return { ...state, mine: isDirty(state) ? state.mine : answer, base: answer, version, theirs: null };
  const ours = sameAnswer(answer, state.base) || (state.sent !== null && sameAnswer(answer, state.sent));
  if (ours) return { ...state, base: answer, version, theirs: null, sending: 'resting' };
  return { ...state, sending: 'resting', theirs: { answer, version } };
}

/** What one event makes of an answer. */
export function nextAnswer(state: AnswerState, event: AnswerEvent): AnswerState {
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        mine: event.answer,
        sending: state.sending === 'refused' ? 'resting' : state.sending,
        problem: null,
        typedAt: event.at,
      };
    case 'kept':
      return state.lost === event.lost ? state : { ...state, lost: event.lost };
    case 'arrived':
      return arrive(state, event.answer, event.version);
    case 'sending':
      return { ...state, sending: 'sending', sent: event.answer, problem: null };
    case 'saved':
      return {
        ...state,
        base: event.answer,
        version: event.version,
        sending: 'resting',
        savedAt: event.at,
        theirs: null,
      };
    case 'failed':
      return { ...state, sending: event.sending, problem: event.problem };
    case 'kept-mine':
      return state.theirs
        ? { ...state, base: state.theirs.answer, version: state.theirs.version, theirs: null }
        : state;
    case 'took-theirs':
      return state.theirs
        ? { ...beginAnswer(state.theirs.answer, state.theirs.version), savedAt: state.savedAt }
        : state;
  }
}
