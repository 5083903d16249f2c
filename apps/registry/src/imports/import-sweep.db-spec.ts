import { randomUUID } from 'node:crypto';
import { TestNode } from '@selaras/testing';
import { registryService } from '../app.module.js';
import { ImportSweep } from './import-sweep.js';

describe('old imports', () => {
  let node: TestNode;

  beforeAll(async () => {
    node = await TestNode.start({ services: [registryService] });
  });

  afterAll(() => node?.stop());

  it('lose their rows after 90 days; the receipt of a confirmed one stays, one nobody confirmed goes', async () => {
    const database = await node.database('registry').initialize();
    const make = async (status: string, days: number): Promise<string> => {
      const id = randomUUID();
      await database.query(
        `INSERT INTO import (id, status, caller, file_name, file_sha256, summary, attempts, created_at)
         VALUES ($1, $2, '{}', 'a.xlsx', '', '{}', 0, now() - $3 * interval '1 day')`,
        [id, status, days],
      );
      await database.query(
        `INSERT INTO import_row (import_id, row, outcome, name, reasons, changes, entry)
         VALUES ($1, 1, 'new', '', '[]', '[]', '{}')`,
        [id],
      );
      return id;
    };
    const names = { confirmed: '', failed: '', ready: '', reading: '', young: '' };
    for (const status of ['confirmed', 'failed', 'ready', 'reading'] as const)
      names[status] = await make(status, 91);
    names.young = await make('ready', 89);
    try {
      await node.service('registry').app.get(ImportSweep, { strict: false }).sweep();
      const left = async (sql: string) => {
        const rows = (await database.query(sql)) as { id: string }[];
        return Object.entries(names)
          .filter(([, id]) => rows.some((row) => row.id === id))
          .map(([name]) => name);
      };
      expect(await left('SELECT id FROM import')).toEqual(['confirmed', 'failed', 'reading', 'young']);
      expect(await left('SELECT import_id AS id FROM import_row')).toEqual(['reading', 'young']);
    } finally {
      await database.destroy();
    }
  });
});
