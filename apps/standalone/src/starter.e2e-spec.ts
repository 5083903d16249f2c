import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { until } from '@selaras/testing';
import { checkoutWithoutCache, pathWithoutPackages } from '../test/bare-machine.js';
import { slowPost } from '../test/slow-post.js';
import { CHECKOUT, Starter, discardData, newData, processesOn } from '../test/starter.js';
import { WebClient } from '../test/web-client.js';
import { freePort } from './node-environment.js';

/** Within this everything has stopped. */
const STOP_MS = 5_000;
/** Longer than the gateway listens on after it has been told to go. */
const SLOW_MS = 600;
/** The broker hands out again after 30 s what was on its way to a service when everything stopped. */
const REDELIVERY_MS = 45_000;
const BURST = 20;
const FIRST_PASSWORD = 'kunci pertama kami 2026';

interface Page {
  items: { id: string; name: string; governmentCode?: string }[];
}

const data: string[] = [];
const running = new Set<Starter>();

/** Removed at the end. */
function freshData(): string {
  const directory = newData();
  data.push(directory);
  return directory;
}

function start(directory: string, args: string[], env: Record<string, string> = {}, checkout?: string) {
  const starter = Starter.run(args, { ...env, SELARAS_DATA: directory }, checkout);
  running.add(starter);
  void starter.ended.then(() => running.delete(starter));
  return starter;
}

/** It gives up with one sentence, Indonesian with its English in parentheses, and what `names` the cure in it. */
async function refusal(starter: Starter, names: RegExp): Promise<void> {
  const code = await starter.ended;
  expect(starter.stderr.trim().split('\n')).toEqual([expect.stringMatching(/^[A-Z].*[;:,].*\(.+\.\)$/)]);
  expect(starter.stderr).toMatch(names);
  expect(starter.stdout).not.toContain('Selaras siap');
  expect(code).toBeGreaterThan(0);
}

const allGone = (directory: string, within: number) =>
  until(
    `nothing left running on ${directory}`,
    async () => (processesOn(directory).length === 0 ? true : null),
    within,
  );

afterAll(async () => {
  await Promise.all([...running].map((starter) => starter.interrupt()));
  data.forEach(discardData);
});

describe('npm start', () => {
  let home: string;
  let ports: string[];
  let origins: { regency: string; province: string };
  let both: Starter;
  let agencyId: string;

  const signedIn = async (origin: string, username: string, password?: string) => {
    const client = new WebClient(origin);
    await client.signIn(username, password);
    return client;
  };

  const application = (name: string) => ({ name, ownerAgencyId: agencyId });

  const found = async (client: WebClient, path: string, name: string) => {
    const page = (await (await client.ask(`${path}?q=${encodeURIComponent(name)}`)).json()) as Page;
    return page.items;
  };

  beforeAll(async () => {
    home = freshData();
    const [regency, province] = [await freePort(), await freePort()];
    ports = [`--port=${regency}`, `--province-port=${province}`];
    origins = { regency: `http://localhost:${regency}`, province: `http://localhost:${province}` };
    both = await start(home, ports).ready();
    const page = (await (
      await (await signedIn(origins.regency, 'katalog')).ask('/api/agencies?limit=200')
    ).json()) as Page;
    agencyId = page.items[0]?.id ?? '';
  });

  it('refuses a data directory in use, naming who uses it, and leaves that one alone', async () => {
    const others = [`--port=${await freePort()}`, `--province-port=${await freePort()}`];
    const second = start(home, others);
    await refusal(second, new RegExp(`${home} sedang dipakai proses \\d+; hentikan dulu`));
    expect((await fetch(`${origins.regency}/health/ready`)).status).toBe(200);
  });

  it.each([0, 1])('refuses a port that is taken, naming another one (%s)', async (which) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const options = which ? [`--port=${await freePort()}`, `--province-port=${port}`] : [`--port=${port}`];
    const directory = freshData();
    try {
      const cure = which ? '--province-port=' : '--port=';
      await refusal(start(directory, options), new RegExp(`Port ${port} sedang dipakai.* ${cure}\\d+`));
    } finally {
      taken.close();
    }
    expect(processesOn(directory)).toEqual([]);
  });

  it('answers every request in flight at Ctrl-C, ends within five seconds and leaves nothing running', async () => {
    const steward = await signedIn(origins.regency, 'katalog');
    const prefix = `Dalam perjalanan ${randomUUID().slice(0, 8)}`;
    const slow = slowPost(origins.regency, steward, application(`${prefix} lambat`));
    await slow.halfSent;
    const burst = Array.from({ length: BURST }, (_, number) =>
      steward.json('/api/applications', 'POST', application(`${prefix} ${number}`)),
    );
    await Promise.race(burst);
    const began = Date.now();
    const ended = both.interrupt();
    await pause(SLOW_MS);
    slow.finish();
    expect((await Promise.all(burst)).map(({ status }) => status)).toEqual(Array(BURST).fill(201));
    expect((await slow.answer).statusCode).toBe(201);
    expect(await ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(STOP_MS);
    expect(processesOn(home)).toEqual([]);
    expect(both.stderr).toBe('');

    await start(home, [...ports, '--only=regency']).ready();
    const again = await signedIn(origins.regency, 'katalog');
    expect(await found(again, '/api/applications', prefix)).toHaveLength(BURST + 1);
  });

  it('keeps what was written while the province was down, and starts again after kill -9 of the starter', async () => {
    const steward = await signedIn(origins.regency, 'katalog');
    const name = `Menunggu provinsi ${randomUUID().slice(0, 8)}`;
    expect((await steward.json('/api/applications', 'POST', application(name))).status).toBe(201);
    const coordinator = await signedIn(origins.regency, 'sekda');
    const state = async (client: WebClient) =>
      (await (await client.ask('/api/exchange/state')).json()) as { state: string; waiting: number };
    const written = async () => {
      const entries = await coordinator.ask('/api/exchange/streams/outgoing/33/entries?limit=100');
      return ((await entries.json()) as { items: { title: string }[] }).items.some(
        ({ title }) => title === name,
      );
    };
    await until('the entry in the stream', written, REDELIVERY_MS);
    const { state: waiting, waiting: entries } = await state(coordinator);
    expect(waiting).toBe('waiting');
    expect(entries).toBeGreaterThan(0);

    const [only] = running;
    expect(processesOn(home).length).toBeGreaterThan(3);
    await only?.kill();
    await allGone(home, STOP_MS);

    both = await start(home, ports).ready();
    const receiver = await signedIn(origins.province, 'koordinator');
    const arrived = async () =>
      (await found(receiver, '/api/holdings/applications', name)).some(
        ({ governmentCode }) => governmentCode === '33.22',
      );
    await until('the entry at the province', arrived, REDELIVERY_MS);
    const sender = await signedIn(origins.regency, 'sekda');
    await until('the receipt', async () => (await state(sender)).state === 'delivered');
    expect((await state(sender)).waiting).toBe(0);
  });

  it('refuses a database of a newer release, naming the cure', async () => {
    const [pid = '', , , port = ''] = readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n');
    expect(Number(pid)).toBeGreaterThan(0);
    const password = readFileSync(join(home, 'postgres/superuser.password'), 'utf8').trim();
    const database = new pg.Client(
      `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/selaras_province`,
    );
    await database.connect();
    await database.query(
      `INSERT INTO scoring.migration ("timestamp", name) VALUES (4102444800000, 'Later4102444800000')`,
    );
    await database.end();
    expect(await both.interrupt()).toBe(0);

    await refusal(
      start(home, ports),
      /rilis yang lebih baru: pasang rilis itu \(.+\), atau pulihkan cadangan/,
    );
    expect(processesOn(home)).toEqual([]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a demonstration asked to be real', {}, /berisi data contoh.*npm start -- --fresh --demo=none/],
    [
      'another government’s',
      { GOVERNMENT_CODE: '33.23' },
      /milik pemerintah daerah 33\.22, bukan 33\.23: pakai DATABASE_URL lain/,
    ],
  ])('refuses a database that is not this node’s: %s', async (_which, env, cure) => {
    await refusal(start(home, [...ports, '--only=regency', '--demo=none'], env), cure);
    expect(processesOn(home)).toEqual([]);
  });

  it('refuses a named broker that does not run', async () => {
    const broker = join(home, 'tidak-ada/nats-server');
    await refusal(
      start(home, [...ports, '--only=regency'], { NATS_SERVER: broker }),
      new RegExp(`NATS_SERVER=${broker} .*; perbaiki alamatnya atau kosongkan NATS_SERVER`),
    );
    expect(processesOn(home)).toEqual([]);
  });

  it('says how to install a broker where none is to be had', async () => {
    const bare = freshData();
    const env = { PATH: pathWithoutPackages(freshData()), NATS_SERVER: '', NATS_SERVER_ARCHIVE: '' };
    await refusal(
      start(home, [...ports, '--only=regency'], env, checkoutWithoutCache(bare)),
      /nats-server tidak ditemukan dan tidak dapat diunduh; pasang .*apt install nats-server/,
    );
    expect(processesOn(home)).toEqual([]);
  });
});

describe('npm start -- --demo=none --only=regency', () => {
  let empty: string;
  let origin: string;
  let link: URL;

  beforeAll(async () => {
    empty = freshData();
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const starter = await start(empty, ['--demo=none', '--only=regency', `--port=${port}`]).ready();
    link = new URL(/http:\S+\/oidc\/activate\?token=\S+/.exec(starter.stdout)?.[0] ?? '');
    expect(starter.stdout).not.toContain('selaras-demo');
  });

  const choosePassword = (visitor: WebClient, password: string) =>
    visitor.ask(link.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        token: link.searchParams.get('token') ?? '',
        password,
        repeated: password,
      }).toString(),
    });

  it('prints a link that makes the first administrator, who then signs in', async () => {
    expect(link.origin).toBe(origin);
    const visitor = new WebClient(origin);
    const page = await visitor.ask(link.href);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/value="administrator"/);
    expect((await choosePassword(visitor, FIRST_PASSWORD)).status).toBe(200);
    await visitor.signIn('administrator', FIRST_PASSWORD);
    const me = (await (await visitor.ask('/api/me')).json()) as { positions: { role: string }[] };
    expect(me.positions.map(({ role }) => role)).toEqual(['administrator']);
    expect((await visitor.ask('/api/people')).status).toBe(200);
  });

  it('does not open that link a second time, nor change the password by it', async () => {
    const stranger = new WebClient(origin);
    expect((await stranger.ask(link.href)).status).toBe(410);
    expect((await choosePassword(stranger, 'kunci orang lain 2026')).status).toBe(410);
    await expect(stranger.signIn('administrator', 'kunci orang lain 2026')).rejects.toThrow();
    await stranger.signIn('administrator', FIRST_PASSWORD);
  });

  it('knows no demonstration account and shows none', async () => {
    const demo = JSON.parse(readFileSync(join(CHECKOUT, 'samples/demo/33.22.json'), 'utf8')) as {
      password: string;
      people: { username: string; name: string }[];
    };
    const visitor = new WebClient(origin);
    const page = await visitor.visit('/auth/sign-in?returnTo=/');
    const shown = await page.answer.text();
    expect(shown).toContain('name="password"');
    for (const { name } of demo.people) expect(shown).not.toContain(name);
    expect(shown).not.toContain(demo.password);
    for (const { username } of demo.people) {
      const answer = await visitor.ask(page.url.href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ username, password: demo.password }).toString(),
      });
      // 401 is "wrong name or password"; being slowed down or lost would be something else.
      expect([username, answer.status]).toEqual([username, 401]);
    }
  });
});
