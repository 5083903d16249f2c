import pg from 'pg';
import { jobSchema, provisionJobQueue } from '../jobs/job-queue.js';
import { claimDatabase, newerRelease, noteVersion } from './node-claim.js';
import { migrationsOf, serviceDataSource, type ServiceSchema } from './service-database.js';

export interface ProvisionOptions {
  /** Role that may create roles and schemas. Used here and nowhere else. */
  adminUrl: string;
  services: readonly ServiceSchema[];
  passwords: Record<string, Record<RoleKind, string>>;
  governmentCode: string;
  demo: boolean;
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export type RoleKind = 'migrator' | 'app';

/** Roles belong to the whole server, so their names carry the database: two nodes may share one server. */
const roleName = (adminUrl: string, service: string, kind: RoleKind): string =>
  `${new URL(adminUrl).pathname.slice(1)}_${service}_${kind}`;

/** The address of a service's own schema as one of its two roles. */
export function roleUrl(adminUrl: string, service: string, kind: RoleKind, password: string): string {
  const url = new URL(adminUrl);
  url.username = roleName(adminUrl, service, kind);
  url.password = encodeURIComponent(password);
  return url.toString();
}

/**
 * Brings a database to this release: extensions, two roles and a schema per service, migrations run by the migrator.
 * @throws IncompatibleDatabaseError when the database belongs to another node, mixes demo and real, is half restored,
 *   or is newer.
 */
export async function provisionDatabase(options: ProvisionOptions): Promise<void> {
  const version = await asAdmin(options.adminUrl, async (admin) => {
    const last = await claimDatabase(admin, options);
    await prepareSchemas(admin, options);
    return last;
  });
  await migrateSchemas(options, version);
  await asAdmin(options.adminUrl, noteVersion);
}

/** @param version the newest release that ran on the database, for the sentence of a refusal */
export async function migrateSchemas(
  { adminUrl, services, passwords }: Pick<ProvisionOptions, 'adminUrl' | 'services' | 'passwords'>,
  version: string | null,
): Promise<void> {
  for (const schema of services) {
    const password = passwords[schema.service]?.migrator ?? '';
    await migrate(schema, roleUrl(adminUrl, schema.service, 'migrator', password), version);
  }
}

/** Runs work as the role that may create roles and schemas. */
export async function asAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Extensions, roles with these passwords, and empty schemas where they are missing. */
export async function prepareSchemas(
  admin: pg.Client,
  { adminUrl, services, passwords }: Pick<ProvisionOptions, 'adminUrl' | 'services' | 'passwords'>,
): Promise<void> {
  await admin.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  for (const { service } of services) {
    const own = passwords[service];
    if (!own) throw new Error(`no passwords for the roles of ${service}`);
    await createRoles(admin, adminUrl, service, own);
  }
}

async function createRoles(
  admin: pg.Client,
  adminUrl: string,
  service: string,
  passwords: Record<RoleKind, string>,
): Promise<void> {
  const kinds: RoleKind[] = ['migrator', 'app'];
  for (const kind of kinds) {
    const name = roleName(adminUrl, service, kind);
    const exists = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const verb = exists.rowCount ? 'ALTER' : 'CREATE';
    await admin.query(`${verb} ROLE ${identifier(name)} LOGIN PASSWORD ${literal(passwords[kind])}`);
  }
  const [migrator, app] = kinds.map((kind) => identifier(roleName(adminUrl, service, kind)));
  for (const schema of [service, jobSchema(service)].map(identifier)) {
    await admin.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${migrator}`);
    await admin.query(`GRANT USAGE ON SCHEMA ${schema} TO ${app}`);
    await admin.query(
      `ALTER DEFAULT PRIVILEGES FOR ROLE ${migrator} IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}`,
    );
    await admin.query(
      `ALTER DEFAULT PRIVILEGES FOR ROLE ${migrator} IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${app}`,
    );
  }
}

async function migrate(schema: ServiceSchema, migratorUrl: string, version: string | null): Promise<void> {
  const database = serviceDataSource(schema, migratorUrl, 2);
  await database.initialize();
  try {
    const [table] = (await database.query(`SELECT to_regclass($1) AS name`, [
      `${schema.service}.migration`,
    ])) as {
      name: string | null;
    }[];
    if (table?.name) {
      const known = new Set(migrationsOf(schema).map((migration) => migration.name));
      const ran = (await database.query('SELECT name FROM migration')) as { name: string }[];
      if (ran.some(({ name }) => !known.has(name))) throw newerRelease(version);
    }
    await database.runMigrations();
    await provisionJobQueue(database, schema.service);
  } finally {
    await database.destroy();
  }
}
