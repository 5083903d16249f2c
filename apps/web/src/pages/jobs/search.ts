import { oneOf, text } from '../../api/search.js';

export const MAIL_STATES = ['failed', 'waiting'] as const;

/** The list of letters as its address keeps it; those that failed when absent. */
export interface MailSearch {
  state?: (typeof MAIL_STATES)[number];
  cursor?: string;
}

/** Reads an address; whatever is not understood is left out. */
export const readMailSearch = (search: Record<string, unknown>): MailSearch => ({
  state: oneOf(MAIL_STATES, search['state']),
  cursor: text(search['cursor']),
});
