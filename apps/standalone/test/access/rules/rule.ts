import type { ProblemCode } from '@selaras/contracts';
import type { CallerName } from '../callers.js';
import type { Question } from '../question.js';
import type { Objects } from '../objects.js';

/** What a caller is told: a status, or the problem's code, where one of the domain stands behind the access. */
export type Told = number | ProblemCode;

/**
 * A row of the matrix: one route, asked about an object in one state. Whoever is in no list gets 403, and 401 where
 * nobody is signed in.
 */
export interface Rule {
  /** `GET /api/applications/{id}` */
  route: string;
  /** Of the object, where it matters. */
  state?: string;
  /** Where the rule is written: law, page or decision. */
  because: string;
  /** Who is let through to the object. */
  may: readonly CallerName[];
  /** What these are told; 200 where nothing stands here. */
  told?: Told;
  /** Those of them who are told something else. */
  toldTo?: Partial<Record<CallerName, Told>>;
  /** Who is told 404: that the object exists is not for them to know. */
  hidden?: readonly CallerName[];
  /** The question ends the session it comes from. */
  endsSession?: true;
  /** A read that can be done once only. */
  once?: true;
  /**
   * A whole and valid question, about an object that is there: made anew for every caller who is let through to write (`caller`),
   * once for all who read or are refused (null).
   */
  ask?: (objects: Objects, caller: CallerName | null) => Promise<Question> | Question;
}

/** The same question in several states of its object. */
export const inStates = <State extends string>(
  states: readonly State[],
  rule: (state: State) => Rule,
): Rule[] => states.map((state) => ({ state, ...rule(state) }));

export const titleOf = ({ route, state }: Pick<Rule, 'route' | 'state'>): string =>
  state ? `${route}, ${state}` : route;
