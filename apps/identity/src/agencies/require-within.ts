import type { Caller } from '@selaras/contracts';
import { Problem } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import { withinQuery } from './agencies.queries.js';

/**
 * To a machine that is cut to one agency, only that one and those below it are there.
 * @throws Problem `identity.agency-not-found`
 */
export async function requireWithin(
  database: DataSource,
  agencyId: string,
  { onlyAgencyId }: Caller,
): Promise<void> {
  if (!onlyAgencyId) return;
  const found = await database.query<unknown[]>(withinQuery, [agencyId, onlyAgencyId]);
  if (found.length === 0) throw new Problem('identity.agency-not-found');
}
