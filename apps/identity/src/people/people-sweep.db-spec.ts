import { randomUUID } from 'node:crypto';
import { identity } from '@selaras/contracts';
import { IdentityNode } from '../../test/identity-node.js';
import { PeopleSweep } from './people-sweep.js';

const signal = new AbortController().signal;

describe('what is kept of people past its time', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  const sweep = () =>
    there.node.service('identity').app.get(PeopleSweep, { strict: false }).sweep({ signal });
  const days = (count: number) => `now() - interval '${count} days'`;

  it('loses its name and contact 1,825 days after they left, not a day earlier, and never while active', async () => {
    const [gone, young, active] = [
      await there.newcomerQuickly(),
      await there.newcomerQuickly(),
      await there.newcomerQuickly(),
    ];
    const administrator = await there.as({ role: 'administrator' });
    for (const { id } of [gone, young, active])
      await there.node.request(
        identity.changeContact,
        { id, email: 'seseorang@contoh.go.id' },
        administrator,
      );
    // PEOPLE_KEPT_DAYS as shipped: 1,825.
    await there.sql(`UPDATE person SET active = false, left_at = ${days(1_826)} WHERE id = $1`, [gone.id]);
    await there.sql(`UPDATE person SET active = false, left_at = ${days(1_824)} WHERE id = $1`, [young.id]);
    await sweep();
    const rows = await there.sql<{ id: string; erased: boolean; reached: boolean }>(
      `SELECT p.id, p.name LIKE 'Mantan pengguna%' AND p.erased_at IS NOT NULL AS erased,
         EXISTS (SELECT FROM person_contact c WHERE c.person_id = p.id) AS reached
       FROM person p WHERE p.id = ANY($1)`,
      [[gone.id, young.id, active.id]],
    );
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(gone.id)).toMatchObject({ erased: true, reached: false });
    expect(of(young.id)).toMatchObject({ erased: false, reached: true });
    expect(of(active.id)).toMatchObject({ erased: false, reached: true });
    await sweep();
    const [{ count } = { count: 0 }] = await there.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE event = 'identity.person-erased' AND object_id = $1`,
      [gone.id],
    );
    expect(count).toBe(1);
  });

  it('is remembered from the day the account was switched off, and forgotten when it is switched on again', async () => {
    const { id } = await there.newcomerQuickly();
    const administrator = await there.as({ role: 'administrator' });
    const set = async (active: boolean) => {
      const { version } = await there.node.request(identity.getPerson, { id }, administrator);
      await there.node.request(identity.changePerson, { id, version, active }, administrator);
      const [row] = await there.sql<{ left: boolean }>(
        'SELECT left_at IS NOT NULL AS left FROM person WHERE id = $1',
        [id],
      );
      return row?.left;
    };
    expect([await set(false), await set(true)]).toEqual([true, false]);
  });

  it('includes who waited for a password for 30 days, and rows of sheets after 30 days', async () => {
    const [old, young] = [await there.newcomerQuickly(), await there.newcomerQuickly()];
    await there.sql(`INSERT INTO reset_request VALUES ($1, ${days(31)}), ($2, ${days(29)})`, [
      old.id,
      young.id,
    ]);
    const imports = [randomUUID(), randomUUID()];
    // PEOPLE_IMPORT_DAYS as shipped: 30.
    for (const [index, id] of imports.entries()) {
      await there.sql(
        `INSERT INTO people_import (id, kind, status, file_name, file_sha256, summary, created_at)
         VALUES ($1, 'people', 'ready', 'a.xlsx', '', '{}', ${days(index ? 29 : 31)})`,
        [id],
      );
      await there.sql(
        `INSERT INTO people_import_row (import_id, row, outcome, name, reasons, changes, texts)
         VALUES ($1, 1, 'new', '', '[]', '{}', '{}')`,
        [id],
      );
    }
    await sweep();
    const waiting = await there.sql<{ id: string }>('SELECT person_id AS id FROM reset_request');
    expect(waiting.map(({ id }) => id)).toEqual([young.id]);
    const rows = await there.sql<{ id: string }>('SELECT import_id AS id FROM people_import_row');
    expect(rows.map(({ id }) => id)).toEqual([imports[1]]);
    expect(await there.sql('SELECT FROM people_import')).toHaveLength(2);
  });
});
