import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.applications, 'entry', id],
    queryFn: () => unwrap(api.GET('/api/applications/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.applications, 'history', id],
    queryFn: () => unwrap(api.GET('/api/applications/{id}/history', { params: { path: { id } } })),
  });
