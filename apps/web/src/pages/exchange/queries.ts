import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';

export const streamsQuery = queryOptions({
  queryKey: [...keys.exchange, 'streams'],
  queryFn: () => unwrap(api.GET('/api/exchange/streams')),
  refetchInterval: 60_000,
});
