import type { LetterheadContent } from '@selaras/contracts';
import { readPicture } from '@selaras/documents';
import type { DataSource } from 'typeorm';
import { GOVERNMENT, LetterheadRow } from './letterhead.entity.js';

/** What the first set-up knows of the government's letters; empty texts are left out. */
export type FirstLetterhead = Omit<LetterheadContent, 'layout'>;

/**
 * Keeps the government's letterhead as the first set-up took it down, unless somebody has saved one since.
 * @param database The service's own, as its app role.
 * @param readLogo Gives the picture's bytes; asked only when the letterhead is kept.
 */
export async function keepFirstLetterhead(
  database: DataSource,
  { names, address, phone, website, email, place }: FirstLetterhead,
  readLogo: () => Promise<Buffer | null>,
): Promise<void> {
  if (names.length === 0 || (await database.manager.existsBy(LetterheadRow, { owner: GOVERNMENT }))) return;
  const bytes = await readLogo();
  const logo = bytes && readPicture(bytes);
  const row = {
    owner: GOVERNMENT,
    agencyId: null,
    layout: 'agency' as const,
    names,
    address: address || null,
    phone: phone || null,
    website: website || null,
    email: email || null,
    place: place || null,
    logo: typeof logo === 'string' ? null : logo,
    version: 1,
  };
  await database.createQueryBuilder().insert().into(LetterheadRow).values(row).orIgnore().execute();
}
