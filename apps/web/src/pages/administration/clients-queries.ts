import type { components } from '@selaras/api-client';
import { oneOf, text } from '../../api/search.js';

type Schemas = components['schemas'];

export type ApiClient = Schemas['ClientView'];
export type RelyingParty = Schemas['RelyingPartyView'];
export type SecretView = Schemas['SecretView'];
export type SignedInTo = Schemas['SignedInTo'];
export type ClientStanding = ApiClient['standing'];
export type Scope = ApiClient['scopes'][number];

/** First words of the query keys. */
export const clientKeys = {
  clients: ['clients'],
  parties: ['relying-parties'],
  mine: ['signed-in-to'],
} as const;

export const STANDINGS = ['active', 'expiring', 'expired', 'revoked'] as const;

export const SCOPES: readonly Scope[] = [
  'agency.read',
  'catalogue.read',
  'catalogue.write',
  'assessment.read',
  'holdings.read',
];

export interface ClientsSearch {
  q?: string;
  standing?: (typeof STANDINGS)[number];
  cursor?: string;
}

export const readClientsSearch = (search: Record<string, unknown>): ClientsSearch => ({
  q: text(search['q']),
  standing: oneOf(STANDINGS, search['standing']),
  cursor: text(search['cursor']),
});

const DAY_MS = 86_400_000;

/** The moment so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** What stands on the lines of a text field, without blank ones. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A pasted key set; null when it is none. */
export function readKeySet(typed: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(typed);
    return typeof value === 'object' && value !== null && 'keys' in value ? { ...value } : null;
  } catch {
    return null;
  }
}
