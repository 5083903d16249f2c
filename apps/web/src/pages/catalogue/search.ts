import { oneOf, text } from '../../api/search.js';

export const STATUSES = ['active', 'development', 'inactive'] as const;
export const TYPES = ['general', 'special'] as const;
export type Status = (typeof STATUSES)[number];
type ApplicationType = (typeof TYPES)[number];

/** The list's view as its address keeps it. */
export interface CatalogueSearch {
  q?: string;
  agency?: string;
  status?: Status;
  type?: ApplicationType;
  cursor?: string;
}

/** Reads an address; whatever is not understood is left out. */
export const readCatalogueSearch = (search: Record<string, unknown>): CatalogueSearch => ({
  q: text(search['q']),
  agency: text(search['agency']),
  status: oneOf(STATUSES, search['status']),
  type: oneOf(TYPES, search['type']),
  cursor: text(search['cursor']),
});
