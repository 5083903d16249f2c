import type { components } from '@selaras/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';

type Schemas = components['schemas'];
export type DataRequestRow = Schemas['DataRequestRow'];
export type DataRequest = Schemas['DataRequestView'];
export type RequestKind = DataRequestRow['kind'];
export type Breach = Schemas['BreachView'];
export type BreachRow = Schemas['BreachRow'];
export type Activity = Schemas['ProcessingActivity'];

export const REQUEST_KINDS = ['copy', 'correction', 'erasure', 'restriction', 'objection'] as const;
export const REQUEST_STATES = ['received', 'granted', 'partly-granted', 'refused', 'withdrawn'] as const;
export const PAPER_FORMATS = ['pdf', 'docx', 'srikandi'] as const;

/** Roles that decide requests and report failures. */
export const OFFICERS = ['administrator', 'information-officer'] as const;

export const privacyKeys = {
  own: ['privacy', 'own'],
  requests: ['privacy', 'requests'],
  breaches: ['privacy', 'breaches'],
} as const;

export const processingQuery = queryOptions({
  queryKey: ['privacy', 'processing'],
  queryFn: () => unwrap(api.GET('/api/processing')),
  staleTime: Infinity,
});
