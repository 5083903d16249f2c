import { CALLER_NAMES, type CallerName } from '../../test/access/callers.js';
import { Ground } from '../../test/access/ground.js';
import { Listening } from '../../test/access/listening.js';
import { Objects } from '../../test/access/objects.js';
import { plant, type Sweep } from '../../test/access/planted.js';
import { wordsIn } from '../../test/access/words-in.js';
import { until } from '@selaras/testing';

let ground: Ground;
let objects: Objects;

beforeAll(async () => {
  ground = await Ground.start();
  objects = new Objects(ground);
});

afterAll(() => ground?.stop());

describe('what a caller finds of what is not his', () => {
  let sweep: Sweep;
  const found = new Map<CallerName, string>();

  beforeAll(async () => {
    sweep = await plant(objects);
    await ground.quiet();
    for (const name of CALLER_NAMES) {
      const answers: string[] = [];
      for (const [route, question] of sweep.asked)
        answers.push(wordsIn((await ground.ask(name, route, question)).bytes));
      found.set(name, answers.join('\n'));
    }
  }, 240_000);

  it('is nothing, in any list, search, count, page, export or paper: a planted word is read by whom it is for', () => {
    const readers = sweep.planted.map(({ what, word }) => [
      what,
      CALLER_NAMES.filter((name) => found.get(name)?.includes(word)),
    ]);
    expect(readers).toEqual(
      sweep.planted.map(({ what, readers: wanted }) => [
        what,
        CALLER_NAMES.filter((name) => wanted.includes(name)),
      ]),
    );
  });

  it('is not even how many there are', async () => {
    const { name } = await objects.application();
    const counted = async (caller: CallerName, query: Record<string, string>) => {
      const question = { query: { ...query, count: 'true' } };
      return (await ground.made<{ matched: object }>(caller, 'GET /api/applications', question)).matched;
    };
    const none = { count: 0, more: false };
    expect(await counted('machine of the agency', { q: name })).toEqual({ count: 1, more: false });
    expect(await counted('machine of another agency', { q: name })).toEqual(none);
    expect(await counted('machine of another agency', { agency: objects.own })).toEqual(none);
    const unread = async (caller: CallerName) =>
      (await ground.made<{ unread: number }>(caller, 'GET /api/notices/count')).unread;
    const before = await unread('head-of-agency elsewhere');
    const [own] = [await unread('head-of-agency')];
    await objects.notice(`role:head-of-agency:${objects.own}`);
    expect(await unread('head-of-agency')).toBe(own + 1);
    expect(await unread('head-of-agency elsewhere')).toBe(before);
  });
});

describe('what an open page is nudged about', () => {
  it('is what changed for everyone, and of one person’s things only to that person', async () => {
    const names = [
      'agency-operator',
      'head-of-agency',
      'agency-operator elsewhere',
      'auditor until yesterday',
    ] as const;
    const pages = new Map(
      await Promise.all(names.map(async (name) => [name, await Listening.begin(ground, name)] as const)),
    );
    const id = await objects.catalogueImport('agency-operator', true);
    const application = await objects.application();
    await until('the last nudge', async () => pages.get('agency-operator elsewhere')?.heard(application.id));
    const heard = (topic: string) =>
      names.filter((name) => pages.get(name)?.nudges.some((nudge) => nudge.topic === topic));
    expect(names.filter((name) => pages.get(name)?.heard(id))).toEqual(['agency-operator']);
    expect(heard('import')).toEqual(['agency-operator']);
    expect(heard('application')).toEqual(['agency-operator', 'head-of-agency', 'agency-operator elsewhere']);
    const keys = [...pages.values()].flatMap(({ nudges }) => nudges.flatMap((nudge) => Object.keys(nudge)));
    expect([...new Set(keys)].sort()).toEqual(['id', 'personId', 'progress', 'topic']);
    for (const page of pages.values()) page.close();
  });

  it('ends with the rights of its person', async () => {
    const page = await Listening.begin(ground, 'agency-operator');
    const other = await Listening.begin(ground, 'head-of-agency');
    const { personId } = ground.seat('agency-operator');
    await ground.made('administrator', 'PATCH /api/people/{id}', {
      at: { id: personId },
      json: { version: 1, active: false },
    });
    await until('the end of the connection', async () => page.ended);
    expect(other.ended).toBe(false);
    expect((await ground.ask('agency-operator', 'GET /api/live', { stream: true })).status).toBe(401);
    other.close();
  });
});
