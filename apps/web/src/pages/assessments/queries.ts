import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Stage } from './search.js';

export const instrumentsQuery = queryOptions({
  queryKey: [...keys.instruments, 'list'],
  queryFn: () => unwrap(api.GET('/api/instruments')),
  staleTime: Infinity,
});

/** An edition never changes once it is published. */
export const instrumentQuery = (edition: string) =>
  queryOptions({
    queryKey: [...keys.instruments, edition],
    queryFn: () => unwrap(api.GET('/api/instruments/{edition}', { params: { path: { edition } } })),
    staleTime: Infinity,
  });

export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.assessments, id, 'board'],
    queryFn: () => unwrap(api.GET('/api/assessments/{id}', { params: { path: { id } } })),
  });

export const indicatorQuery = (id: string, code: string) =>
  queryOptions({
    queryKey: [...keys.assessments, id, 'indicator', code],
    queryFn: () =>
      unwrap(api.GET('/api/assessments/{id}/indicators/{code}', { params: { path: { id, code } } })),
  });

export const resultQuery = (id: string, stage: Stage) =>
  queryOptions({
    queryKey: [...keys.assessments, id, 'result', stage],
    queryFn: () =>
      unwrap(api.GET('/api/assessments/{id}/result', { params: { path: { id }, query: { stage } } })),
  });
