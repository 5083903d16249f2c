import { randomUUID } from 'node:crypto';
import { readDemo } from '@selaras/platform';
import { WebClient } from '../test/web-client.js';
import { WholeNode } from '../test/whole-node.js';

const SHIPPED = { RATE_PER_ADDRESS: '3000', RATE_PER_SESSION: '1200' };

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;

describe('sessions through the public door', () => {
  let whole: WholeNode;

  beforeAll(async () => {
    whole = await WholeNode.start();
  });

  afterAll(() => whole?.stop());

  const meOf = async (client: WebClient) =>
    ((await (await client.ask('/api/session')).json()) as { me: { id: string; name: string } }).me;

  const agencyId = async (client: WebClient): Promise<string> => {
    const page = (await (await client.ask('/api/agencies?limit=200')).json()) as {
      items: { id: string; code: string }[];
    };
    return page.items.find(({ code }) => code === 'diskominfo')?.id ?? '';
  };

  const named = async (client: WebClient, name: string): Promise<number> => {
    const found = await client.ask(`/api/applications?q=${encodeURIComponent(name)}`);
    return ((await found.json()) as { items: object[] }).items.length;
  };

  it('that ended in the middle of a form lose nothing: the same form is sent once more after signing in', async () => {
    const steward = await whole.signedIn('katalog');
    const name = `Di tengah formulir ${randomUUID().slice(0, 8)}`;
    const form = { name, ownerAgencyId: await agencyId(steward) };
    const key = { 'idempotency-key': randomUUID() };
    const elsewhere = await whole.signedIn('katalog');
    await elsewhere.ask('/api/account/sessions/end-all', { method: 'POST' });
    const refused = await steward.json('/api/applications', 'POST', form, key);
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'common.not-signed-in']);
    await steward.signIn('katalog');
    const [first, again] = [
      await steward.json('/api/applications', 'POST', form, key),
      await steward.json('/api/applications', 'POST', form, key),
    ];
    expect([first.status, await first.json()]).toEqual([201, await again.json()]);
    expect(await named(steward, name)).toBe(1);
  });

  it('never write in the name of someone else who has signed in in another tab', async () => {
    const browser = await whole.signedIn('katalog');
    const steward = await meOf(browser);
    const form = { name: `Tab lama ${randomUUID().slice(0, 8)}`, ownerAgencyId: await agencyId(browser) };
    const drawnFor = (id: string) => ({ 'selaras-person': id });
    await browser.signIn('operator.dispar');
    const operator = await meOf(browser);
    expect(operator.id).not.toBe(steward.id);
    const stale = await browser.json('/api/applications', 'POST', form, drawnFor(steward.id));
    expect([stale.status, await codeOf(stale)]).toEqual([409, 'common.other-account']);
    const read = await browser.ask('/api/inbox', { headers: drawnFor(steward.id) });
    expect(await codeOf(read)).toBe('common.other-account');
    expect(await named(browser, form.name)).toBe(0);
    expect((await browser.ask('/api/session', { headers: drawnFor(steward.id) })).status).toBe(200);
    expect((await browser.ask('/api/inbox', { headers: drawnFor(operator.id) })).status).toBe(200);
  });

  it('get another cookie at each sign-in, and the one before is worth nothing', async () => {
    const browser = await whole.signedIn('katalog');
    const before = browser.cookieHeader();
    await browser.signIn('katalog');
    expect(browser.cookieHeader()).not.toBe(before);
    const old = await fetch(`${whole.origin}/api/me`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
    expect((await browser.ask('/api/me')).status).toBe(200);
  });

  it('are listed and ended one by one and all together, at once', async () => {
    const [here, there] = [await whole.signedIn('sekda'), await whole.signedIn('sekda')];
    expect((await there.ask('/api/me')).status).toBe(200);
    const list = async () =>
      (
        (await (await here.ask('/api/account/sessions?limit=100')).json()) as {
          items: { id: string; current: boolean; place: string }[];
        }
      ).items;
    const items = await list();
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items[0]?.place).toMatch(/^(127\.0\.0\.x|0:0:0:x)$/);
    for (const { id, current } of items) {
      if (!current) await here.ask(`/api/account/sessions/${id}/end`, { method: 'POST' });
    }
    expect((await there.ask('/api/me')).status).toBe(401);
    expect(await list()).toHaveLength(1);
    await here.ask('/api/account/sessions/end-all', { method: 'POST' });
    expect((await here.ask('/api/me')).status).toBe(401);
  });

  it('tell where they were opened and by whom, on record, with the address', async () => {
    await whole.signedIn('bupati');
    const database = await whole.node.database('identity').initialize();
    try {
      const [entry] = await database.query<{ actor_name: string; origin: string }[]>(
        `SELECT actor_name, origin FROM audit_entry WHERE event = 'identity.signed-in' ORDER BY id DESC LIMIT 1`,
      );
      expect(entry).toEqual({
        actor_name: 'Bupati (contoh)',
        origin: expect.stringMatching(/127\.0\.0\.1|::1/),
      });
    } finally {
      await database.destroy();
    }
  });
});

describe('the limits that are shipped', () => {
  let whole: WholeNode;

  beforeAll(async () => {
    whole = await WholeNode.start(SHIPPED);
  });

  afterAll(() => whole?.stop());

  it('let sixty people behind one address sign in and look at their first page at the same time', async () => {
    const { people } = await readDemo('33.22');
    const morning = async (index: number) => {
      const username = people[index % people.length]?.username ?? '';
      const client = await whole.signedIn(username);
      const pages = ['/', '/api/session', '/api/node', '/api/inbox', '/api/applications', '/api/assessments'];
      const answers = await Promise.all(pages.map((page) => client.ask(page)));
      return answers.map(({ status }) => status);
    };
    const statuses: number[] = [];
    for (let from = 0; from < 60; from += 15) {
      const group = Array.from({ length: 15 }, (_, n) => morning(from + n));
      statuses.push(...(await Promise.all(group)).flat());
    }
    expect(statuses.filter((status) => status === 429)).toEqual([]);
    expect(statuses).toHaveLength(60 * 6);
  });
});

describe('a visitor who asks without end', () => {
  let whole: WholeNode;

  beforeAll(async () => {
    whole = await WholeNode.start({ RATE_PER_ADDRESS: '200', RATE_PER_SESSION: '100' });
  });

  afterAll(() => whole?.stop());

  const flood = async (ask: () => Promise<Response>, times: number): Promise<Response[]> => {
    const answers: Response[] = [];
    for (let n = 0; n < times; n += 20) answers.push(...(await Promise.all(Array.from({ length: 20 }, ask))));
    return answers;
  };

  it.each([
    ['without a session', '/api/session', {}],
    ['with made-up sessions', '/api/me', { cookie: 'selaras_33_22=' }],
    ['at the sign-in', '/oidc/.well-known/openid-configuration', {}],
  ])(
    '%s has to wait, is told how long, and holds up nobody who is signed in',
    async (_what, path, headers) => {
      const colleague = await whole.signedIn('katalog');
      expect((await colleague.ask('/api/me')).status).toBe(200);
      const ask = () => {
        const cookie = 'cookie' in headers ? { cookie: `${headers.cookie}${randomUUID()}` } : {};
        return fetch(`${whole.origin}${path}`, { headers: cookie });
      };
      const refused = (await flood(ask, 260)).filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      const last = refused.at(-1) as Response;
      expect(last.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await codeOf(last)).toBe('common.too-many-requests');
      expect((await colleague.ask('/api/me')).status).toBe(200);
      expect((await fetch(`${whole.origin}/health/live`)).status).toBe(200);
      await whole.restGateway();
    },
  );

  it('with a session has to wait by that session alone', async () => {
    const [busy, calm] = [await whole.signedIn('katalog'), await whole.signedIn('sekda')];
    const answers = await flood(() => busy.ask('/api/me'), 140);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await calm.ask('/api/me')).status).toBe(200);
  });
});
