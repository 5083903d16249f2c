import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ensureDatabase, startPostgres } from '../infra/index.mjs';
import { catalogueRows } from './catalogue-rows.mjs';
import { load } from './load.mjs';
import { discard, newDataDirectory, startDemonstration } from '../trial/demonstration.mjs';
import { median } from '../trial/numbers.mjs';
import { Visitor } from '../trial/visitor.mjs';

const FLOOR_SERVER = fileURLToPath(new URL('floor-server.mjs', import.meta.url));
const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 3;
const ENTRIES_ASKED = 500;
const GOAL = 0.25;

const cell = (value) => (value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, ' '));

/** Fills the node's own table as the loaded catalogue would be, and the floor's plain copy of it. */
async function fill(client, count, agencies) {
  await client.query(`DELETE FROM registry.application WHERE code LIKE 'UJI-%'`);
  const stream = client.query(
    copyFrom(`COPY registry.application (id, code, name, purpose, owner_agency_id, status, type, url, year,
      services_supported, data_used, platforms, related_metadata, user_agency_ids, name_key, match_key, search, version,
      created_at, updated_at) FROM STDIN`),
  );
  const now = new Date().toISOString();
  const lines = function* () {
    for (const row of catalogueRows(count, agencies)) {
      const key = row.name.toLowerCase();
      const search = [row.name, row.code, row.purpose].join(' ').toLowerCase();
      const lists = ['{}', '{}', '{web}', '{}', '{}'];
      const status = { aktif: 'active', pengembangan: 'development', 'tidak-aktif': 'inactive' }[row.status];
      const type = row.type === 'umum' ? 'general' : 'special';
      const own = [
        crypto.randomUUID(),
        row.code,
        row.name,
        row.purpose,
        row.agency,
        status,
        type,
        row.url,
        row.year,
      ];
      yield `${[...own, ...lists, key, key.replaceAll(' ', ''), search, 1, now, now].map(cell).join('\t')}\n`;
    }
  };
  await pipeline(Readable.from(lines()), stream);
  await client.query('DROP TABLE IF EXISTS public.floor_application');
  await client.query(`CREATE TABLE public.floor_application AS
    SELECT a.id, a.code, a.name, a.name_key, a.purpose, a.status, a.type, a.url, a.year, a.owner_agency_id,
      g.name AS owner_name, a.created_at, a.updated_at
    FROM registry.application a LEFT JOIN registry.agency_copy g ON g.id = a.owner_agency_id`);
  await client.query('ALTER TABLE public.floor_application ADD PRIMARY KEY (id)');
  await client.query('CREATE INDEX ON public.floor_application (owner_agency_id, name_key, id)');
  await client.query('VACUUM ANALYZE registry.application');
  await client.query('VACUUM ANALYZE public.floor_application');
}

async function measured(contestants) {
  const figures = contestants.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { origin, paths, headers }] of contestants.entries()) {
      figures[at].push(await load(origin, paths, { headers }));
    }
  }
  return figures.map((rounds) => ({
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p95: median(rounds.map(({ p95 }) => p95)),
  }));
}

/**
 * A page of one agency and one entry, through gateway, broker, service and database with sign-in and access on, against
 * the floor: the same rows in the same database, asked by the same clients, taking turns.
 */
export async function benchCatalogue() {
  const data = newDataDirectory();
  const postgres = await startPostgres({ dataDir: join(data, 'bench-postgres') });
  const databaseUrl = await ensureDatabase(postgres.url, 'selaras_regency');
  let node;
  let floor;
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    node = await startDemonstration({
      data,
      only: 'regency',
      env: { DATABASE_URL: databaseUrl, RATE_PER_SESSION: '10000000', RATE_PER_ADDRESS: '10000000' },
    });
    await client.connect();
    floor = fork(FLOOR_SERVER, { env: { ...process.env, FLOOR_DATABASE_URL: databaseUrl } });
    const [{ port }] = await once(floor, 'message');
    const visitor = await Visitor.signedIn(node.regency, 'katalog');
    const headers = { cookie: visitor.cookie };
    const { rows: agencyRows } = await client.query(
      'SELECT id FROM registry.agency_copy WHERE active ORDER BY id',
    );
    const agencies = agencyRows.map(({ id }) => id);
    const floorOrigin = `http://127.0.0.1:${port}`;
    const rows = [];
    for (const size of SIZES) {
      await fill(client, size, agencies);
      const { rows: asked } = await client.query(
        `SELECT id FROM public.floor_application ORDER BY md5(id::text) LIMIT ${ENTRIES_ASKED}`,
      );
      for (const [what, floorPath, ourPath] of [
        [
          'page of an agency',
          agencies.map((id) => `/page?agency=${id}`),
          agencies.map((id) => `/api/applications?agency=${id}&limit=25`),
        ],
        [
          'one entry',
          asked.map(({ id }) => `/entry/${id}`),
          asked.map(({ id }) => `/api/applications/${id}`),
        ],
      ]) {
        const [bare, ours] = await measured([
          { origin: floorOrigin, paths: floorPath },
          { origin: node.regency, paths: ourPath, headers },
        ]);
        rows.push({
          entries: size,
          what,
          floorPerSecond: bare.perSecond,
          floorP95ms: bare.p95,
          oursPerSecond: ours.perSecond,
          oursP95ms: ours.p95,
          ratio: ours.perSecond / bare.perSecond,
        });
      }
    }
    return {
      name: 'catalogue',
      goal: `≥ ${GOAL} of the floor’s requests per second`,
      met: rows.every(({ ratio }) => ratio >= GOAL),
      rows,
    };
  } finally {
    floor?.kill();
    await client.end().catch(() => {});
    await node?.stop();
    await postgres.stop();
    discard(data);
  }
}
