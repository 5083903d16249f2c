import { queryOptions } from '@tanstack/react-query';
import type { components } from '@selaras/api-client';
import { api, unwrap } from '../../api/client.js';
import { filterOf, type Service, type TrailSearch } from './search.js';

type Schemas = components['schemas'];

export type Row = Schemas['AuditRow'];
export type Detail = Schemas['AuditRowDetail'];
export type Verification = Schemas['AuditVerification'];

const KEY = ['audit'] as const;
const PAGE = 50;
const PEOPLE = 200;

export const trailQuery = (search: TrailSearch) =>
  queryOptions({
    queryKey: [...KEY, 'list', filterOf(search), search.cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/audit/entries', {
          params: { query: { ...filterOf(search), cursor: search.cursor, limit: PAGE } },
        }),
      ),
  });

export const entryQuery = (service: string, id: string) =>
  queryOptions({
    queryKey: [...KEY, 'entry', service, id],
    queryFn: () =>
      unwrap(api.GET('/api/audit/entries/{service}/{id}', { params: { path: { service, id } } })),
  });

export const unmask = (service: string, id: string, reason: string) =>
  unwrap(
    api.POST('/api/audit/entries/{service}/{id}/unmask', {
      params: { path: { service, id } },
      body: { reason },
    }),
  );

/** What can be on record, in the reader's words. */
export const eventsQuery = queryOptions({
  queryKey: [...KEY, 'events'],
  queryFn: () => unwrap(api.GET('/api/audit/events')),
  staleTime: Infinity,
});

/** People to choose from; whoever is further down the list is chosen from an entry. */
export const actorsQuery = queryOptions({
  queryKey: [...KEY, 'actors'],
  queryFn: () => unwrap(api.GET('/api/people', { params: { query: { limit: PEOPLE } } })),
  staleTime: 60_000,
});

/**
 * Follows one service's chain to its end, part by part.
 * @param onProgress told after each part
 */
export async function verifyTrail(
  service: Service,
  onProgress: (found: Verification) => void,
): Promise<Verification> {
  for (let cursor: string | undefined; ;) {
    const found = await unwrap(api.POST('/api/audit/verifications', { body: { service, cursor } }));
    onProgress(found);
    if (found.finished || !found.nextCursor) return found;
    cursor = found.nextCursor;
  }
}
