import type { CatalogueSearch } from './search.js';

/** Where the file of exactly what is listed comes from; the cursor has no part in it. */
export function exportAddress(format: 'xlsx' | 'csv', search: CatalogueSearch): string {
  const query = new URLSearchParams({ format });
  for (const key of ['q', 'agency', 'status', 'type'] as const) {
    const value = search[key];
    if (value) query.set(key, value);
  }
  return `/api/applications/export?${query.toString()}`;
}
