import { oneOf, text } from '../../api/search.js';

export const STATES = ['draft', 'revision', 'submitted', 'handed-over', 'accepted'] as const;
export type IndicatorState = (typeof STATES)[number];

export const STAGES = ['assessor', 'self'] as const;
export type Stage = (typeof STAGES)[number];

/** The board's view as its address keeps it. */
export interface BoardSearch {
  state?: IndicatorState;
  /** An agency's id, or `none` for indicators nobody was given. */
  agency?: string;
  mine?: true;
}

/** Reads an address; whatever is not understood is left out. */
export const readBoardSearch = (search: Record<string, unknown>): BoardSearch => ({
  state: oneOf(STATES, search['state']),
  agency: text(search['agency']),
  mine: search['mine'] === true || search['mine'] === 'true' ? true : undefined,
});

/** Which scores a result page shows; the assessor's when absent. */
export interface ResultSearch {
  stage?: Stage;
}

export const readResultSearch = (search: Record<string, unknown>): ResultSearch => ({
  stage: oneOf(STAGES, search['stage']),
});
