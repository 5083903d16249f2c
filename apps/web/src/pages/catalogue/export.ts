import type { CatalogueSearch } from './search.js';

function query(format: string, search: CatalogueSearch): string {
  const filled = new URLSearchParams({ format });
  for (const key of ['q', 'agency', 'status', 'type'] as const) {
    const value = search[key];
    if (value) filled.set(key, value);
  }
  return filled.toString();
}

/** Where the official extract of exactly what is listed comes from. */
export const extractAddress = (format: string, search: CatalogueSearch): string =>
  `/api/extracts/applications?${query(format, search)}`;

/** Where the file of exactly what is listed comes from; the cursor has no part in it. */
export const exportAddress = (format: 'xlsx' | 'csv', search: CatalogueSearch): string =>
  `/api/applications/export?${query(format, search)}`;
