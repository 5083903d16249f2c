import { oneOf, text } from '../../api/search.js';

export const OUTCOMES = ['new', 'changed', 'unchanged', 'doubtful', 'wrong'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Which rows of the dry run are shown. */
export interface ImportSearch {
  outcome?: Outcome;
  cursor?: string;
}

export const readImportSearch = (search: Record<string, unknown>): ImportSearch => ({
  outcome: oneOf(OUTCOMES, search['outcome']),
  cursor: text(search['cursor']),
});
