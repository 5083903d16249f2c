import { text } from '../../api/search.js';

/** The view of the governments as its address keeps it. */
export interface GovernmentsSearch {
  q?: string;
  cursor?: string;
}

export const readGovernmentsSearch = (search: Record<string, unknown>): GovernmentsSearch => ({
  q: text(search['q']),
  cursor: text(search['cursor']),
});

/** The view of the joint catalogue as its address keeps it. */
export interface HoldingsSearch extends GovernmentsSearch {
  /** Kode wilayah. */
  government?: string;
}

export const readHoldingsSearch = (search: Record<string, unknown>): HoldingsSearch => ({
  ...readGovernmentsSearch(search),
  government: text(search['government']),
});
