import {
  ACTIVITIES,
  RETENTIONS,
  inventoryOf,
  personalTables,
  retentionWords,
  type RetentionCode,
} from '@selaras/contracts';
import { TestNode } from '@selaras/testing';
import { SERVICE_DEFINITIONS } from './services.js';

/** Types that can hold what somebody is called, how they are reached or what was said of them. */
const TELLING = ['text', 'ARRAY', 'json', 'jsonb', 'inet', 'cidr', 'character varying', 'character', 'bytea'];

interface Found {
  name: string;
  column: string;
  type: string;
}

describe('the inventory of personal data', () => {
  let node: TestNode;
  const schemas = new Map<string, Found[]>();

  beforeAll(async () => {
    node = await TestNode.start({ services: [...SERVICE_DEFINITIONS], env: { OIDC_PORT: '0', ...SECRETS } });
    for (const { service } of SERVICE_DEFINITIONS) {
      const database = await node.migratorDatabase(service).initialize();
      schemas.set(
        service,
        await database.query<Found[]>(
          `SELECT c.table_name AS name, c.column_name AS column, c.data_type AS type
           FROM information_schema.columns c JOIN information_schema.tables t
             ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
           WHERE c.table_schema = current_schema()
           ORDER BY 1, 2`,
        ),
      );
      await database.destroy();
    }
  });

  afterAll(() => node?.stop());

  const each = SERVICE_DEFINITIONS.map(({ service }) => service);

  it.each(each)(
    'names every column of text, JSON or address of %s, or says why it is nobody’s',
    (service) => {
      const inventory = inventoryOf(service);
      const untold = (schemas.get(service) ?? [])
        .filter(({ type }) => TELLING.includes(type))
        .filter(({ name, column }) => {
          const table = inventory[name];
          const personal = table && table.activity !== null ? table.personal : {};
          return !Object.hasOwn(personal, column) && !Object.hasOwn(table?.free ?? {}, column);
        })
        .map(({ name, column }) => `${name}.${column}`);
      expect(untold).toEqual([]);
    },
  );

  it.each(each)('names nothing that %s does not have, and nothing twice', (service) => {
    const has = (schemas.get(service) ?? []).map(({ name, column }) => `${name}.${column}`);
    const tables = new Set((schemas.get(service) ?? []).map(({ name }) => name));
    const told = Object.entries(inventoryOf(service)).flatMap(([table, entry]) => {
      // Not every service keeps a copy of the agencies.
      if (table === 'agency_copy' && !tables.has(table)) return [];
      const { personal = {}, key, subject } = entry.activity === null ? {} : entry;
      const listed = [...Object.keys(personal), ...Object.keys(entry.free ?? {})];
      expect(new Set(listed).size).toBe(listed.length);
      const used = [...listed, ...(subject ?? []), ...(key ?? [])];
      return used.map((column) => `${table}.${column}`);
    });
    expect(told.filter((column) => !has.includes(column))).toEqual([]);
  });

  it.each(each)('says of %s why rows are not found by person where they are not', (service) => {
    const silent = personalTables(inventoryOf(service)).filter(
      ([, { subject, unlinked }]) => (subject === null) === (unlinked === undefined),
    );
    expect(silent.map(([table]) => table)).toEqual([]);
  });

  it('has a table for every activity, and an activity for every table', () => {
    const used = each.flatMap((service) =>
      personalTables(inventoryOf(service)).map(([, { activity }]) => activity),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(ACTIVITIES).sort());
  });

  it('names jobs that run, and settings with the value they are shipped with', () => {
    const settings = Object.assign(
      { FACTS_KEPT_DAYS: { default: 30 }, REQUEST_KEYS_KEPT_DAYS: { default: 7 } },
      ...SERVICE_DEFINITIONS.map(({ settings: own }) => own),
    ) as Record<string, { default?: unknown }>;
    for (const { settings: named } of Object.values(RETENTIONS))
      for (const [name, shipped] of Object.entries(named))
        expect([name, settings[name]?.default]).toEqual([name, shipped]);
    expect(
      (Object.keys(RETENTIONS) as RetentionCode[]).filter((code) => /[{}]/.test(retentionWords(code))),
    ).toEqual([]);
  });
});

const SECRETS = { WEB_CLIENT_SECRET: 'rahasia-untuk-uji', COOKIE_SECRET: 'kunci-kuki-untuk-uji' };
