import pg from 'pg';
import { productVersion } from '../config/product-version.js';
import { claimedNode } from './node-claim.js';
import { asAdmin, roleUrl, type ProvisionOptions } from './provision.js';
import { migrationsOf, type ServiceSchema } from './service-database.js';

/** What starting this release would do to a database that holds somebody's data. */
export interface PendingUpgrade {
  /** The release it was last used by; null for the first one, which left no name. */
  from: string | null;
  to: string;
}

/**
 * Looks whether this release is newer than the data of a production node; changes nothing. Null for an empty database,
 * a demonstration, and one that is at this release.
 */
export async function pendingUpgrade(
  options: Pick<ProvisionOptions, 'adminUrl' | 'services' | 'passwords'>,
): Promise<PendingUpgrade | null> {
  const { node, schemas } = await asAdmin(options.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ schema: string }>(
      `SELECT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relname = 'migration' AND c.relkind = 'r'`,
    );
    return { node: await claimedNode(admin), schemas: new Set(rows.map(({ schema }) => schema)) };
  });
  if (!node || node.demo) return null;
  const to = productVersion();
  const upgrade = { from: node.version, to };
  if (node.version !== null && node.version !== to) return upgrade;
  for (const schema of options.services) {
    if (!schemas.has(schema.service)) return upgrade;
    const password = options.passwords[schema.service]?.migrator ?? '';
    const ran = await ranIn(schema, roleUrl(options.adminUrl, schema.service, 'migrator', password));
    if (migrationsOf(schema).some(({ name }) => !ran.has(name))) return upgrade;
  }
  return null;
}

async function ranIn({ service }: ServiceSchema, url: string): Promise<Set<string>> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(`SELECT name FROM "${service}".migration`);
    return new Set(rows.map(({ name }) => name));
  } finally {
    await owner.end();
  }
}
