import { registry, type AgencyView, type ListApplications } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { RegistryNode, codeOf } from '../../test/registry-node.js';
import { COUNT_CAP, countStatement, pageStatement, type Statement } from './applications.queries.js';

const ROWS = 20_000;
const AGENCIES = 40;

let at: RegistryNode;
let owners: AgencyView[];
let database: DataSource;

// Entry n: agency n mod 40, every 10th inactive, every 4th special; the word "langka" in every 5,000th.
const FILL = `
  INSERT INTO application (id, code, name, owner_agency_id, purpose, services_supported, data_used, platforms,
    related_metadata, status, type, user_agency_ids, name_key, match_key, search, version, created_at, updated_at)
  SELECT gen_random_uuid(), 'UJI-' || n, 'Aplikasi ' || (n % 15000), ($1::uuid[])[1 + n % ${AGENCIES}], 'Fungsi', '{}', '{}',
    '{web}', '{}', CASE WHEN n % 10 = 0 THEN 'inactive' ELSE 'active' END,
    CASE WHEN n % 4 = 0 THEN 'special' ELSE 'general' END, '{}', 'aplikasi ' || (n % 15000), 'aplikasi ' || (n % 15000),
    'aplikasi ' || (n % 15000) || E'\\nuji-' || n || CASE WHEN n % 5000 = 0 THEN E'\\nkata langka 100%' ELSE E'\\nfungsi' END,
    1, now(), now()
  FROM generate_series(1, ${ROWS}) n`;

beforeAll(async () => {
  at = await RegistryNode.start();
  owners = await at.agencies(...Array.from({ length: AGENCIES }, (_, n) => `Dinas Contoh ${n}`));
  database = await at.node.migratorDatabase('registry').initialize();
  await database.query(FILL, [owners.map(({ id }) => id)]);
  await database.query('VACUUM ANALYZE application');
});

afterAll(async () => {
  await database.destroy();
  await at.stop();
});

const list = async (filter: ListApplications) =>
  at.node.request(registry.listApplications, filter, await at.steward());

async function everything(filter: ListApplications): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({
      ...filter,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

/** The indexes a statement's plan walks, and whether it reads the whole table instead. */
async function planOf({
  text,
  values,
}: Statement): Promise<{ indexes: string[]; wholeTable: boolean; sorts: boolean }> {
  const [row] = (await database.query(`EXPLAIN (FORMAT JSON) ${text}`, values)) as [
    { 'QUERY PLAN': unknown },
  ];
  const plan = JSON.stringify(row['QUERY PLAN']);
  const indexes = [...plan.matchAll(/"Index Name":"(application_\w+)"/g)].map((match) => match[1] ?? '');
  const wholeTable = /"Node Type":"Seq Scan"[^{}]*"Relation Name":"application"/.test(plan);
  return { indexes, wholeTable, sorts: /"Node Type":"(Incremental )?Sort"/.test(plan) };
}

describe('the list of entries', () => {
  it('gives every entry exactly once when one pages through, in the order of names', async () => {
    const ids = await everything({});
    expect(ids).toHaveLength(ROWS);
    expect(new Set(ids).size).toBe(ROWS);
    const [first, second] = (await list({ limit: 2 })).items;
    expect([first?.name, second?.name]).toEqual(['Aplikasi 0', 'Aplikasi 1']);
  });

  it('filters by owner, status and type, each alone and together', async () => {
    const agency = owners[20]?.id ?? '';
    // Multiples of 10 up to 20,000: 2,000; of 4: 5,000; n ≡ 20 mod 40: 500, all of them multiples of 20.
    expect(await everything({ status: 'inactive' })).toHaveLength(2_000);
    expect(await everything({ type: 'special' })).toHaveLength(5_000);
    expect(await everything({ status: 'inactive', type: 'special' })).toHaveLength(1_000);
    expect(await everything({ agency })).toHaveLength(500);
    expect(await everything({ agency, status: 'inactive', type: 'special' })).toHaveLength(500);
    expect(await everything({ agency, status: 'active' })).toHaveLength(0);
  });

  it('finds words in any order and takes signs of the pattern language as they are', async () => {
    expect((await list({ q: 'LANGKA kata' })).items).toHaveLength(4);
    expect((await list({ q: '100%' })).items).toHaveLength(4);
    expect((await list({ q: '1_0%' })).items).toHaveLength(0);
    expect((await list({ q: 'langka', type: 'special', status: 'inactive' })).items).toHaveLength(4);
    expect((await list({ q: 'uji-19999' })).items.map(({ code }) => code)).toEqual(['UJI-19999']);
    expect((await list({ q: "'; DROP TABLE application; --\\" })).items).toEqual([]);
  });

  it('counts up to a thousand and then says "more"', async () => {
    expect((await list({ q: 'langka', count: true })).matched).toEqual({ count: 4, more: false });
    expect((await list({ count: true, limit: 1 })).matched).toEqual({ count: COUNT_CAP, more: true });
    expect(await list({ limit: 1 })).not.toHaveProperty('matched');
  });

  it('refuses a page marker it did not give', async () => {
    const markers = ['???', Buffer.from('[1]'), Buffer.from('["a","b"]'), Buffer.from('["a\\u0000","b"]')];
    for (const marker of markers) {
      const cursor = typeof marker === 'string' ? marker : marker.toString('base64url');
      expect(await codeOf(list({ cursor }))).toBe('common.invalid-cursor');
    }
  });

  const agency = '00000000-0000-7000-8000-000000000000';
  it.each([
    [{}, 'application_by_name'],
    [{ agency }, 'application_by_owner'],
    [{ status: 'inactive' }, 'application_by_status'],
    [{ type: 'special' }, 'application_by_type'],
    [{ status: 'inactive', type: 'special' }, 'application_by_status_type'],
  ])('walks an index in the order asked for %j, on the first page and further on', async (filter, index) => {
    const cursor = Buffer.from(JSON.stringify(['aplikasi 5', agency])).toString('base64url');
    const owner = 'agency' in filter ? { agency: owners[3]?.id } : {};
    for (const page of [{}, { cursor }]) {
      const plan = await planOf(pageStatement({ ...filter, ...owner, ...page }));
      expect(plan).toEqual({ indexes: [index], wholeTable: false, sorts: false });
    }
  });

  // The entries of one agency are a few hundred: picking among them needs no index of its own.
  it.each([{ status: 'inactive' }, { type: 'special' }, { status: 'inactive', type: 'special' }])(
    'looks through the entries of one agency alone for %j',
    async (filter) => {
      const plan = await planOf(pageStatement({ ...filter, agency: owners[3]?.id }));
      expect(plan.indexes).toContain('application_by_owner');
      expect(plan.wholeTable).toBe(false);
    },
  );

  it('finds a rare word by the trigram index, also when only counting', async () => {
    for (const statement of [pageStatement({ q: 'langka' }), countStatement({ q: 'langka' })]) {
      const plan = await planOf(statement);
      expect(plan.indexes).toEqual(['application_search']);
      expect(plan.wholeTable).toBe(false);
    }
  });
});
