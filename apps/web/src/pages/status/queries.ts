import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';

const PAGE_MS = 10_000;
const BANNER_MS = 60_000;

/** Asked anew while the page is looked at. */
export const statusQuery = queryOptions({
  queryKey: ['status', 'node'],
  queryFn: () => unwrap(api.GET('/api/status')),
  refetchInterval: PAGE_MS,
  staleTime: 0,
});

/** What an administrator sees on every page. */
export const warningsQuery = queryOptions({
  queryKey: ['status', 'warnings'],
  queryFn: () => unwrap(api.GET('/api/status/warnings')),
  refetchInterval: BANNER_MS,
});
