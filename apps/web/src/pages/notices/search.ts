import { text } from '../../api/search.js';

/** The list as its address keeps it. */
export interface NoticesSearch {
  unread?: true;
  cursor?: string;
}

/** Reads an address; whatever is not understood is left out. */
export const readNoticesSearch = (search: Record<string, unknown>): NoticesSearch => ({
  unread: search['unread'] === true || search['unread'] === 'true' ? true : undefined,
  cursor: text(search['cursor']),
});
