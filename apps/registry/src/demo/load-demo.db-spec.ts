import { registry } from '@selaras/contracts';
import { Transactions, readDemo } from '@selaras/platform';
import { RegistryNode } from '../../test/registry-node.js';
import { loadDemo } from './load-demo.js';

let at: RegistryNode;

beforeAll(async () => {
  at = await RegistryNode.start();
});

afterAll(() => at.stop());

const load = async (governmentCode: string): Promise<void> => {
  const demo = await readDemo(governmentCode);
  await at.node
    .service('registry')
    .app.get(Transactions)
    .inTransaction((tx) => loadDemo(tx, demo));
};

describe('the demonstration', () => {
  it('has nothing of a province, and six entries of the regency that say they are examples', async () => {
    await load('33');
    const steward = await at.steward();
    expect((await at.node.request(registry.listApplications, {}, steward)).items).toEqual([]);
    await load('33.22');
    const { items } = await at.node.request(registry.listApplications, {}, steward);
    expect(items).toHaveLength(6);
    expect(items.filter(({ name }) => !name.endsWith('(contoh)'))).toEqual([]);
    const { agencies } = await readDemo('33.22');
    const known = new Map(agencies.map(({ id, name }) => [id, name]));
    for (const { ownerAgency } of items) expect(known.get(ownerAgency.id)).toBe(ownerAgency.name);
  });
});
