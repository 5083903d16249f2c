import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { AuditSealing1795305660000 } from '../audit/audit-sealing.migration.js';
import { AuditTrail1795305600000 } from '../audit/audit-trail.migration.js';
import { JobState1795313000000 } from '../jobs/job-state.migration.js';
import { PLATFORM_ENTITIES } from './platform-entities.js';

type Class = new () => object;

/** What a service brings to its schema. */
export interface ServiceSchema {
  /** Also the schema's name. */
  service: string;
  entities: readonly (Class | EntitySchema)[];
  migrations: readonly (new () => MigrationInterface)[];
}

/** What every service's schema gets after its first migration, in the order of their time stamps. */
const PLATFORM_MIGRATIONS = [AuditTrail1795305600000, AuditSealing1795305660000, JobState1795313000000];

/** A service's own migrations and the platform's, as they run in its schema. */
export const migrationsOf = (schema: ServiceSchema): (new () => MigrationInterface)[] => [
  ...schema.migrations,
  ...PLATFORM_MIGRATIONS,
];

/**
 * A data source bound to one schema. `url` decides the role: the migrator that owns the schema or the app role that
 * only reads and writes rows.
 */
export function serviceDataSource(schema: ServiceSchema, url: string, poolSize = 8): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: schema.service,
    entities: [...PLATFORM_ENTITIES, ...schema.entities] as Class[],
    migrations: migrationsOf(schema),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: {
      max: poolSize,
      options: `-c search_path=${schema.service},public`,
      application_name: schema.service,
    },
  });
}

/** The statements that would bring the schema to what the entities say; empty when they agree. */
export async function schemaDrift(database: DataSource): Promise<string[]> {
  const plan = await database.driver.createSchemaBuilder().log();
  return plan.upQueries.map((query) => query.query).filter((query) => !query.includes('"typeorm_metadata"'));
}
