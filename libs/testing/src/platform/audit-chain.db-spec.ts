import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AUDIT_LINKS_QUERY, AUDIT_WAITING_QUERY } from '@selaras/platform';
import { until } from '../until.js';
import { AuditedNode } from './audited-node.js';

interface Plan {
  'QUERY PLAN': string;
}

describe('the chain over the audit trail', () => {
  let at: AuditedNode;

  beforeAll(async () => {
    at = await AuditedNode.start();
    await at.writeMany(20);
    await at.sealed();
  });

  afterAll(() => at?.stop());

  it('holds together when nobody has touched it, and its verification is on record', async () => {
    const found = await at.verify();
    expect(found).toMatchObject({ service: 'identity', finished: true, broken: null, nextCursor: null });
    expect(found.checked).toBe(found.total);
    expect(found.checked).toBeGreaterThanOrEqual(20);
    const [entry] = await at.details({ event: 'audit.verified' });
    expect(entry).toMatchObject({
      outcome: 'done',
      actor: { kind: 'person', name: 'Pemeriksa (contoh)', position: 'Jabatan contoh auditor' },
      after: { result: 'intact', checked: found.checked, headHash: found.head?.hash },
    });
  });

  it('takes in an entry that was begun first and committed last, after the one behind it', async () => {
    const slow = at.owner.createQueryRunner();
    await slow.startTransaction();
    const insert = (name: string) => `
      WITH entry AS (INSERT INTO audit_entry (id, at, event, outcome, actor_kind, actor_id, actor_name)
        VALUES (gen_random_uuid(), clock_timestamp(), 'identity.agency-changed', 'done', 'service', 'x', '${name}')
        RETURNING position)
      INSERT INTO audit_waiting (position) SELECT position FROM entry`;
    await slow.query(insert('first'));
    await at.sql(insert('second'));
    await at.sealed();
    await slow.commitTransaction();
    await slow.release();
    await at.sealed();
    const order = await at.sql<{ actor_name: string; position: string }>(
      `SELECT e.actor_name, e.position FROM audit_seal s JOIN audit_entry e ON e.position = s.entry_position
       WHERE e.actor_name IN ('first', 'second') ORDER BY s.sequence`,
    );
    expect(order.map(({ actor_name }) => actor_name)).toEqual(['second', 'first']);
    expect(Number(order[0]?.position)).toBeGreaterThan(Number(order[1]?.position));
    expect(await at.verify()).toMatchObject({ broken: null });
  });

  it('loses nothing of a position that was rolled back', async () => {
    const gone = at.owner.createQueryRunner();
    await gone.startTransaction();
    await gone.query(`INSERT INTO audit_entry (id, at, event, outcome, actor_kind, actor_id, actor_name)
      VALUES (gen_random_uuid(), now(), 'x', 'done', 'service', 'x', 'gone')`);
    await gone.rollbackTransaction();
    await gone.release();
    await at.write();
    await at.sealed();
    expect(await at.verify()).toMatchObject({ broken: null });
  });

  it.each([
    ['its time', `at = at + interval '1 microsecond'`],
    ['its outcome', `outcome = 'refused'`],
    ['who did it', `actor_name = 'Orang lain'`],
    ['what was there before', `before = '{"name":"lain"}'`],
    ['where from', `origin = '198.51.100.1'`],
  ])('breaks at an entry when somebody changes %s', async (_what, change) => {
    const [target] = await at.sql<{ position: string; sequence: string }>(
      `SELECT e.position, s.sequence FROM audit_entry e JOIN audit_seal s ON s.entry_position = e.position
       ORDER BY s.sequence OFFSET 7 LIMIT 1`,
    );
    await at.sql('CREATE TABLE kept AS SELECT * FROM audit_entry WHERE position = $1', [target?.position]);
    await at.sql(`UPDATE audit_entry SET ${change} WHERE position = $1`, [target?.position]);
    const found = await at.verify();
    await at.sql('DELETE FROM audit_entry WHERE position = $1', [target?.position]);
    await at.sql('INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept');
    await at.sql('DROP TABLE kept');
    expect(found).toMatchObject({
      finished: true,
      broken: {
        fault: 'entry-altered',
        sequence: Number(target?.sequence),
        position: Number(target?.position),
      },
      checked: Number(target?.sequence) - 1,
    });
    expect(await at.verify()).toMatchObject({ broken: null });
  });

  it('breaks where an entry was taken away, with its link and without', async () => {
    const [target] = await at.sql<{ position: string; sequence: string }>(
      'SELECT entry_position AS position, sequence FROM audit_seal ORDER BY sequence OFFSET 4 LIMIT 1',
    );
    const key = [target?.position];
    await at.sql('CREATE TABLE kept AS SELECT * FROM audit_entry WHERE position = $1', key);
    await at.sql('CREATE TABLE kept_seal AS SELECT * FROM audit_seal WHERE entry_position = $1', key);
    await at.sql('DELETE FROM audit_entry WHERE position = $1', key);
    const sequence = Number(target?.sequence);
    expect((await at.verify()).broken).toMatchObject({ fault: 'entry-missing', sequence });
    await at.sql('DELETE FROM audit_seal WHERE entry_position = $1', key);
    expect((await at.verify()).broken).toMatchObject({ fault: 'seal-missing', sequence });
    await at.sql('INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept');
    await at.sql('INSERT INTO audit_seal SELECT * FROM kept_seal');
    await at.sql('DROP TABLE kept, kept_seal');
    expect(await at.verify()).toMatchObject({ broken: null });
  });

  it('notices an entry put in between', async () => {
    const [gap] = await at.sql<{ position: number }>(
      `SELECT g::int AS position FROM generate_series(1, (SELECT max(position) FROM audit_entry)) g
       WHERE NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.position = g) LIMIT 1`,
    );
    await at.sql(
      `INSERT INTO audit_entry (position, id, at, event, outcome, actor_kind, actor_id, actor_name)
       OVERRIDING SYSTEM VALUE
       VALUES ($1, gen_random_uuid(), now(), 'identity.agency-changed', 'done', 'person', 'x', 'Palsu')`,
      [gap?.position],
    );
    const found = await at.verify();
    await at.sql('DELETE FROM audit_entry WHERE position = $1', [gap?.position]);
    expect(found.broken).toMatchObject({ fault: 'entry-inserted', position: gap?.position });
    expect(await at.verify()).toMatchObject({ broken: null });
  });

  it('notices an entry taken away before it was sealed', async () => {
    await at.sealed();
    await at.sql(`INSERT INTO audit_waiting (position) VALUES (2000000000)`);
    const found = await at.verify();
    await at.sql('DELETE FROM audit_waiting WHERE position = 2000000000');
    expect(found).toMatchObject({ unsealed: 1, broken: { fault: 'entry-missing', position: 2_000_000_000 } });
  });

  it('may be added to by the service, and by nobody changed or taken away', async () => {
    const app = await at.node.database('identity').initialize();
    try {
      for (const table of ['audit_entry', 'audit_seal'])
        for (const act of [`UPDATE ${table} SET `, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
          const column = table === 'audit_entry' ? `event = 'x'` : `hash = 'x'`;
          const statement = act.startsWith('UPDATE') ? act + column : act;
          await expect(app.query(statement)).rejects.toThrow(/permission denied/);
        }
      await expect(app.query('UPDATE audit_waiting SET position = 0')).rejects.toThrow(/permission denied/);
      await expect(app.query('TRUNCATE audit_waiting')).rejects.toThrow(/permission denied/);
    } finally {
      await app.destroy();
    }
  });

  it('is sealed and followed through indexes, in parts, however long it is', async () => {
    await at.sql(
      `WITH entry AS (
         INSERT INTO audit_entry (id, at, event, outcome, actor_kind, actor_id, actor_name, after)
         SELECT gen_random_uuid(), clock_timestamp(), 'identity.agency-changed', 'done', 'person', 'p' || g % 50,
           'Contoh', '{"name":"Dinas"}' FROM generate_series(1, 25000) g RETURNING position)
       INSERT INTO audit_waiting (position) SELECT position FROM entry`,
    );
    await until(
      '25,000 entries to be sealed',
      async () => {
        const [row] = await at.sql<{ count: number }>('SELECT count(*)::int AS count FROM audit_waiting');
        return row?.count === 0;
      },
      60_000,
    );
    await at.sql('ANALYZE audit_entry, audit_seal, audit_waiting');
    const plan = async (text: string, values: unknown[]) =>
      (await at.sql<Plan>(`EXPLAIN ${text}`, values)).map((row) => row['QUERY PLAN']).join('\n');
    const waiting = await plan(AUDIT_WAITING_QUERY, [0]);
    expect(waiting).toContain('audit_entry_pk');
    expect(waiting).not.toContain('Seq Scan on audit_entry');
    const links = await plan(AUDIT_LINKS_QUERY, [12_000]);
    expect(links).toContain('audit_seal_pk');
    expect(links).toContain('audit_entry_pk');
    expect(links).not.toContain('Seq Scan');

    const first = await at.verify();
    expect(first).toMatchObject({ finished: false, broken: null });
    expect(first.checked).toBe(20_000);
    const second = await at.verify(first.nextCursor ?? '');
    expect(second).toMatchObject({ finished: true, broken: null, nextCursor: null });
    expect(second.checked).toBe(second.total);
  });
});

describe('the head of the chain, kept outside the database', () => {
  let at: AuditedNode;

  beforeEach(async () => {
    at = await AuditedNode.start();
    await at.writeMany(10);
    await at.sealed();
    await until('the head to be kept', async () => (await kept())?.sequence === 10);
    await at.node.stopService('identity');
  });

  afterEach(() => at?.stop());

  const file = (name: string) => join(at.node.home, 'audit', name);

  const kept = async (): Promise<{ sequence: number; hash: string } | null> =>
    JSON.parse(await readFile(file('identity.json'), 'utf8').catch(() => 'null')) as never;

  it('is the last link, and one an hour stays for good', async () => {
    const [head] = await at.sql<{ hash: string }>(
      'SELECT hash FROM audit_seal ORDER BY sequence DESC LIMIT 1',
    );
    expect((await kept())?.hash).toBe(head?.hash);
    const lines = (await readFile(file('identity.jsonl'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(1);
  });

  it('betrays a tail that was cut off, also after the trail has gone on', async () => {
    await at.sql('DELETE FROM audit_entry WHERE position > 7');
    await at.sql('DELETE FROM audit_seal WHERE sequence > 7');
    await at.node.startService('identity');
    expect((await at.verify()).broken).toMatchObject({ fault: 'tail-missing', sequence: 8 });
    await at.writeMany(10);
    await at.sealed();
    expect((await at.verify()).broken).toMatchObject({ fault: 'head-differs', sequence: 10 });
    expect((await kept())?.sequence).toBe(10);
  });

  it('betrays a trail that was written anew from its beginning', async () => {
    await at.sql(`UPDATE audit_entry SET actor_name = 'Orang lain' WHERE position = 3`);
    await at.sql('DELETE FROM audit_seal');
    await at.sql('INSERT INTO audit_waiting (position) SELECT position FROM audit_entry');
    await at.node.startService('identity');
    await at.sealed();
    expect((await at.verify()).broken).toMatchObject({ fault: 'head-differs', sequence: 10 });
  });

  it('stands also when a line beside it was torn by a crash', async () => {
    await writeFile(file('identity.jsonl'), '{"sequence":5,"ha');
    await at.node.startService('identity');
    expect(await at.verify()).toMatchObject({ broken: null, anchor: { sequence: 10 } });
  });
});
