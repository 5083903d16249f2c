import pg from 'pg';
import { migrationsOf, serviceDataSource, type ServiceSchema } from './service-database.js';

/** A database this release must not touch; the message is one sentence with the cure. */
export class IncompatibleDatabaseError extends Error {}

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
 * @throws IncompatibleDatabaseError when the database belongs to another node, mixes demo and real, or is newer.
 */
export async function provisionDatabase(options: ProvisionOptions): Promise<void> {
  const admin = new pg.Client({ connectionString: options.adminUrl });
  await admin.connect();
  try {
    await claim(admin, options);
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const { service } of options.services) {
      const passwords = options.passwords[service];
      if (!passwords) throw new Error(`no passwords for the roles of ${service}`);
      await createRoles(admin, options.adminUrl, service, passwords);
    }
  } finally {
    await admin.end();
  }
  for (const schema of options.services) {
    const password = options.passwords[schema.service]?.migrator ?? '';
    await migrate(schema, roleUrl(options.adminUrl, schema.service, 'migrator', password));
  }
}

async function claim(admin: pg.Client, { governmentCode, demo }: ProvisionOptions): Promise<void> {
  await admin.query(
    `CREATE TABLE IF NOT EXISTS public.selaras_node (government_code text NOT NULL, demo boolean NOT NULL)`,
  );
  const found = await admin.query<{ government_code: string; demo: boolean }>(
    'SELECT * FROM public.selaras_node',
  );
  const node = found.rows[0];
  if (!node) {
    await admin.query('INSERT INTO public.selaras_node VALUES ($1, $2)', [governmentCode, demo]);
    return;
  }
  if (node.government_code !== governmentCode) {
    throw new IncompatibleDatabaseError(
      `Basis data ini milik pemerintah daerah ${node.government_code}, bukan ${governmentCode}: pakai DATABASE_URL lain atau jalankan dengan --fresh. (This database belongs to another government: use another DATABASE_URL or run with --fresh.)`,
    );
  }
  if (node.demo !== demo) {
    throw new IncompatibleDatabaseError(
      node.demo
        ? 'Basis data ini berisi data contoh dan tidak dapat dijadikan produksi: mulai dari basis data kosong, npm start -- --fresh --demo=none. (This database holds example data and cannot become a production one: start from an empty one.)'
        : 'Basis data ini bukan basis data contoh, jadi data contoh tidak dimuat ke dalamnya: jalankan dengan --demo=none. (This database is not a demonstration: run with --demo=none.)',
    );
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
  const schema = identifier(service);
  await admin.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${migrator}`);
  await admin.query(`GRANT USAGE ON SCHEMA ${schema} TO ${app}`);
  await admin.query(
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${migrator} IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}`,
  );
  await admin.query(
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${migrator} IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${app}`,
  );
}

async function migrate(schema: ServiceSchema, migratorUrl: string): Promise<void> {
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
      if (ran.some(({ name }) => !known.has(name))) {
        throw new IncompatibleDatabaseError(
          'Basis data ini dibuat oleh rilis yang lebih baru: pasang rilis itu, atau pulihkan cadangan yang sesuai. (This database was made by a newer release: install that one, or restore a fitting backup.)',
        );
      }
    }
    await database.runMigrations();
  } finally {
    await database.destroy();
  }
}
