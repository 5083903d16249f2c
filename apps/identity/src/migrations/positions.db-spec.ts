import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { IdentityNode } from '../../test/identity-node.js';
import { Initial1763683200000 } from './1763683200000-initial.js';
import { Positions1795310000000 } from './1795310000000-positions.js';

describe('the upgrade from 0.1.0', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  it('keeps every position under its id, held by the same person in the same order', async () => {
    const admin = await new DataSource({ type: 'postgres', url: there.node.adminUrl }).initialize();
    const runner = admin.createQueryRunner();
    const [person, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    try {
      await runner.query('CREATE SCHEMA before');
      await runner.query('SET search_path = before, public');
      await new Initial1763683200000().up(runner);
      await runner.query(
        `INSERT INTO person (id, name, username, active, version, created_at)
         VALUES ($1, 'Orang (contoh)', 'orang', true, 1, '2026-03-01T20:00:00Z')`,
        [person],
      );
      await runner.query(
        `INSERT INTO position VALUES ($1, $2, 1, 'Pemeriksa', 'auditor', NULL), ($3, $2, 0, 'Koordinator', 'coordinator', NULL)`,
        [first, person, second],
      );
      await new Positions1795310000000().up(runner);
      const rows = (await runner.query(
        `SELECT o.id, o.title, o.version, h.person_id, h.kind, h.from_day::text, h.until_day = CURRENT_DATE + 90 AS lent
         FROM holding h JOIN position o ON o.id = h.position_id ORDER BY h.ordinal`,
      )) as object[];
      const same = { version: 1, person_id: person, kind: 'definitive', from_day: '2026-03-01' };
      expect(rows).toEqual([
        { id: second, title: 'Koordinator', lent: null, ...same },
        { id: first, title: 'Pemeriksa', lent: true, ...same },
      ]);
    } finally {
      await runner.release();
      await admin.destroy();
    }
  });

  it('lets the service add to the history of a position and never take from it', async () => {
    await expect(there.sql('DELETE FROM holding')).rejects.toThrow('permission denied');
    await expect(there.sql('DELETE FROM delegation')).rejects.toThrow('permission denied');
  });
});
