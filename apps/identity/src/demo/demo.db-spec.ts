import { readFileSync, statSync } from 'node:fs';
import { identity } from '@selaras/contracts';
import { Transactions, readDemo, type Demo } from '@selaras/platform';
import { IdentityNode } from '../../test/identity-node.js';
import { SigningKeys } from '../keys/signing-keys.js';
import { loadDemo } from './load-demo.js';

describe('the demonstration', () => {
  let there: IdentityNode;
  let demo: Demo;

  beforeAll(async () => {
    there = await IdentityNode.start({ DEMO: 'semarang' });
    demo = await readDemo('33.22');
    const transactions = there.node.service('identity').app.get(Transactions, { strict: false });
    await transactions.inTransaction((tx) => loadDemo(tx, demo));
  });

  afterAll(() => there.stop());

  it('tells every agency as a fact, so that the other services know it', async () => {
    const rows = await there.sql<{ payload: string }>(
      `SELECT payload FROM outbox WHERE type = 'identity.agency.changed.v1' ORDER BY position`,
    );
    const told = rows.map(({ payload }) => JSON.parse(payload) as unknown);
    expect(told).toEqual(demo.agencies.map((agency) => ({ ...agency, active: true, version: 1 })));
  });

  it('loads people with the positions of the file, ready to sign in', async () => {
    const call = await there.as({ role: 'administrator' });
    const { items } = await there.node.request(identity.listPeople, { limit: 200 }, call);
    const loaded = items.map(({ username, activated, positions }) => ({
      username,
      activated,
      positions: positions.map(({ id, title, role, agencyId }) => ({ id, title, role, agencyId })),
    }));
    const byName = <T extends { username: string }>(list: T[]) =>
      [...list].sort((a, b) => (a.username < b.username ? -1 : 1));
    expect(byName(loaded)).toEqual(
      byName(demo.people.map(({ username, positions }) => ({ username, activated: true, positions }))),
    );
  });

  it('lists the example accounts on the sign-in page, each a button that signs in', async () => {
    const { page, ...begun } = await there.startSignIn();
    expect(page.body).toContain('selaras-demo');
    const forms = [...page.body.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form);
    const names = forms.slice(1).map((form) => /name="username" value="([^"]+)"/.exec(form)?.[1]);
    expect(names).toEqual(demo.people.map(({ username }) => username));
    const arrived = await begun.browser.post(page.url, { username: 'sekda', password: demo.password });
    expect(await there.finishSignIn({ page, ...begun }, arrived)).toMatch(/^ey/);
  });

  it('keeps its signing keys in a file that its owner alone can read, across starts', async () => {
    const file = SigningKeys.fileIn(there.node.home);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    const before = readFileSync(file, 'utf8');
    await there.node.stopService('identity');
    await there.node.startService('identity');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
