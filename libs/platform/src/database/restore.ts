import { DataSource } from 'typeorm';
import { productVersion } from '../config/product-version.js';
import type { ServiceDefinition } from '../start/start-service.js';
import { RESTORE_MARK, claimDatabase, noteVersion, type ClaimedNode } from './node-claim.js';
import { asAdmin, migrateSchemas, prepareSchemas, roleUrl, type ProvisionOptions } from './provision.js';
import { migrationsOf, serviceDataSource, type ServiceSchema } from './service-database.js';
import { Tx } from './transactions.js';

/** The migrations that had run in each schema, as a backup names them. */
export type RanMigrations = Readonly<Record<string, readonly string[]>>;

export interface RestoreOptions extends Pick<ProvisionOptions, 'adminUrl' | 'passwords'> {
  services: readonly ServiceDefinition[];
}

/** Migrations, or whole schemas, that this release does not know: the backup comes from a newer one. */
export function unknownMigrations(services: readonly ServiceSchema[], ran: RanMigrations): string[] {
  return Object.entries(ran).flatMap(([service, names]) => {
    const schema = services.find((one) => one.service === service);
    const known = new Set(schema ? migrationsOf(schema).map(({ name }) => name) : []);
    return names.filter((name) => !known.has(name)).map((name) => `${service}: ${name}`);
  });
}

/**
 * Marks the database as being restored and makes the tables as they were when the backup was made: by the same
 * migrations and no later ones, so that rows of any older release fit.
 */
export async function prepareRestore(options: RestoreOptions & { ran: RanMigrations }): Promise<void> {
  const services = options.services.filter(({ service }) => options.ran[service]);
  await asAdmin(options.adminUrl, async (admin) => {
    await admin.query(
      `CREATE TABLE IF NOT EXISTS ${RESTORE_MARK} (since timestamptz NOT NULL DEFAULT now())`,
    );
    await prepareSchemas(admin, { ...options, services });
  });
  for (const schema of services) {
    const password = options.passwords[schema.service]?.migrator ?? '';
    const names = new Set(options.ran[schema.service]);
    const whole = serviceDataSource(
      schema,
      roleUrl(options.adminUrl, schema.service, 'migrator', password),
      2,
    );
    const migrations = migrationsOf(schema).filter(({ name }) => names.has(name));
    const database = await new DataSource({ ...whole.options, migrations }).initialize();
    try {
      await database.runMigrations();
    } finally {
      await database.destroy();
    }
  }
}

/**
 * Brings restored rows to this release and lets go of what must not outlive the machine they come from. Facts of the
 * outbox are published again from the first that is still kept, because the broker is an empty one; whoever has
 * handled one already knows it by its inbox, which forgets nothing meanwhile.
 */
export async function upgradeRestored(
  options: RestoreOptions & { node: ClaimedNode; takenAt: string },
): Promise<void> {
  await asAdmin(options.adminUrl, (admin) => prepareSchemas(admin, options));
  await migrateSchemas(options, options.node.version);
  for (const definition of options.services) {
    const password = options.passwords[definition.service]?.app ?? '';
    const url = roleUrl(options.adminUrl, definition.service, 'app', password);
    const database = await serviceDataSource(definition, url, 2).initialize();
    try {
      await database.transaction(async (manager) => {
        const tx = new Tx(manager);
        await tx.query('UPDATE outbox SET published_at = NULL WHERE published_at IS NOT NULL');
        await tx.query('UPDATE inbox SET received_at = now()');
        await definition.afterRestore?.(tx);
        await tx.audit('node.restored', {
          object: { kind: 'node', id: options.node.governmentCode },
          after: { takenAt: options.takenAt, version: options.node.version, restoredBy: productVersion() },
        });
      });
    } finally {
      await database.destroy();
    }
  }
}

/** The last step: in one transaction the database becomes the node's and stops being a half restored one. */
export async function completeRestore(
  adminUrl: string,
  node: Pick<ClaimedNode, 'governmentCode' | 'demo'>,
): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('BEGIN');
    await admin.query(`DROP TABLE ${RESTORE_MARK}`);
    await claimDatabase(admin, node);
    await noteVersion(admin);
    await admin.query('COMMIT');
  });
}
