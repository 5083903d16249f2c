import type { components } from '@selaras/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';

type Schemas = components['schemas'];
export type AccountSecurity = Schemas['AccountSecurity'];
export type ForeignAccount = Schemas['ForeignAccountView'];
export type ForeignIssuer = Schemas['ForeignIssuerView'];
export type ResetRequest = Schemas['ResetRequestView'];
export type SessionView = Schemas['SessionView'];
export type TotpOffer = Schemas['TotpOffer'];

/** First words of the query keys of this folder. */
export const accountKeys = {
  mine: ['account'],
  sessions: ['account', 'sessions'],
  security: ['security'],
  resets: ['reset-requests'],
  issuers: ['foreign-issuers'],
} as const;

export const accountQuery = queryOptions({
  queryKey: accountKeys.mine,
  queryFn: () => unwrap(api.GET('/api/account')),
});

/** How safely someone's account is kept; for administrators. */
export const securityQuery = (id: string) =>
  queryOptions({
    queryKey: [...accountKeys.security, id],
    queryFn: () => unwrap(api.GET('/api/people/{id}/security', { params: { path: { id } } })),
  });

export const issuersQuery = queryOptions({
  queryKey: accountKeys.issuers,
  queryFn: () => unwrap(api.GET('/api/foreign-issuers')),
  staleTime: 5 * 60_000,
});
