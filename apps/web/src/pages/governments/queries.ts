import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { HeldGovernment } from '../../api/types.js';
import type { HoldingsSearch } from './search.js';

const ALL_PAGE = 200;
const ALL_PAGES = 5;

/** Every government of the province: tens of them, and never more than the 640 there are. */
export const allGovernmentsQuery = queryOptions<HeldGovernment[]>({
  queryKey: [...keys.holdings, 'governments', 'all'],
  queryFn: async () => {
    const all: HeldGovernment[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < ALL_PAGES; page += 1) {
      const answer = await unwrap(
        api.GET('/api/holdings/governments', { params: { query: { limit: ALL_PAGE, cursor } } }),
      );
      all.push(...answer.items);
      if (!answer.nextCursor) break;
      cursor = answer.nextCursor;
    }
    return all;
  },
});

export const holdingsQuery = (search: HoldingsSearch, limit: number) =>
  queryOptions({
    queryKey: [...keys.holdings, 'applications', search, limit],
    queryFn: () => unwrap(api.GET('/api/holdings/applications', { params: { query: { ...search, limit } } })),
  });
