import { schemaDrift } from '@selaras/platform';
import { TestNode } from '@selaras/testing';
import { interopService } from '../app.module.js';

describe('the schema of interop', () => {
  let node: TestNode;

  beforeAll(async () => {
    node = await TestNode.start({ services: [interopService] });
  });

  afterAll(() => node?.stop());

  it('gives the app role no right to change or remove what proves something', async () => {
    const app = await node.database('interop').initialize();
    for (const table of ['entry', 'entry_body', 'receipt']) {
      for (const sql of [`UPDATE ${table} SET sequence = 9`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(app.query(sql)).rejects.toThrow(/permission denied/);
    }
    await app.destroy();
  });

  it('is what the entities say', async () => {
    const migrator = await node.migratorDatabase('interop').initialize();
    expect(await schemaDrift(migrator)).toEqual([]);
    await migrator.destroy();
  });
});
