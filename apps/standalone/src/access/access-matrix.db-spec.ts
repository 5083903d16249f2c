import { PROBLEMS, ROLES, type Role } from '@selaras/contracts';
import { until } from '@selaras/testing';
import { CALLER_NAMES, STRANGERS, missingColumns, type CallerName } from '../../test/access/callers.js';
import { Ground } from '../../test/access/ground.js';
import type { Answered, Question } from '../../test/access/question.js';
import { Objects, revocation } from '../../test/access/objects.js';
import { operationsOf, routesOf } from '../../test/access/routes.js';
import { RULES } from '../../test/access/rules/index.js';
import { titleOf, type Rule, type Told } from '../../test/access/rules/rule.js';

const IN_PARALLEL = 6;

const toldTo = ({ may, told = 200, toldTo: special, hidden = [] }: Rule, name: CallerName): Told => {
  if (may.includes(name)) return special?.[name] ?? told;
  if (STRANGERS.includes(name)) return 401;
  return hidden.includes(name) ? 404 : 403;
};

const saysOf = (expected: Told, { status, code }: Answered): string | number =>
  typeof expected === 'number' ? status : (code ?? status);

const letThrough = (rule: Rule): CallerName[] => CALLER_NAMES.filter((name) => rule.may.includes(name));
const turnedAway = (rule: Rule): CallerName[] => CALLER_NAMES.filter((name) => !rule.may.includes(name));

async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  most = IN_PARALLEL,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += most)
    results.push(...(await Promise.all(items.slice(at, at + most).map(work))));
  return results;
}

describe('who may do what through the gateway', () => {
  let ground: Ground;
  let objects: Objects;
  const questions = new Map<Rule, Question>();
  /** Every row of the node, as the refused must leave it. */
  let untouched: Awaited<ReturnType<Ground['fingerprint']>>;

  beforeAll(async () => {
    ground = await Ground.start();
    objects = new Objects(ground);
    for (const rule of RULES) questions.set(rule, (await rule.ask?.(objects, null)) ?? {});
    untouched = await ground.quiet();
  });

  afterAll(() => ground?.stop());

  it('has a column for every role, in its own and in another agency, and for every scope of a machine', () => {
    expect(missingColumns()).toEqual([]);
    expect(missingColumns([...ROLES, 'notary' as Role])).toEqual(['no column for notary']);
  });

  it('has a row for every route of the router and of the OpenAPI document, and none for a route that is gone', async () => {
    const document = (await (await fetch(`${ground.whole.origin}/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const routes = new Set([...routesOf(ground.whole.routeTree()), ...operationsOf(document)]);
    const ruled = new Set(RULES.map(({ route }) => route));
    expect(
      [...routes].filter((route) => !ruled.has(route)).map((route) => `nobody says who may ask ${route}`),
    ).toEqual([]);
    expect(
      [...ruled].filter((route) => !routes.has(route)).map((route) => `there is no route ${route}`),
    ).toEqual([]);
  });

  it('says each row once', () => {
    const titles = RULES.map(titleOf);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('calls nobody let through who is refused in other words', () => {
    const refused = RULES.filter(
      ({ told, may }) =>
        typeof told === 'string' && PROBLEMS[told].status === 403 && may.length < CALLER_NAMES.length,
    );
    expect(refused.map(titleOf)).toEqual([]);
  });

  describe('turns away, without any effect,', () => {
    it.each(RULES.filter((rule) => turnedAway(rule).length).map((rule) => [titleOf(rule), rule] as const))(
      'the others from %s',
      async (_title, rule) => {
        const names = turnedAway(rule);
        const answers = await inParallel(names, (name) => ground.ask(name, rule.route, questions.get(rule)));
        const said = answers.map((answer, at) => [names[at], answer.status]);
        expect(said).toEqual(names.map((name) => [name, toldTo(rule, name)]));
        const before = untouched;
        untouched = await ground.fingerprint();
        expect(untouched).toEqual(before);
      },
      30_000,
    );
  });

  it('says to HEAD what it says to GET', async () => {
    const reads = RULES.filter(({ route }) => route.startsWith('GET '));
    const heads = reads.flatMap((rule) => {
      const [first, ...rest] = turnedAway(rule);
      return first ? [first, rest.at(-1) ?? first].map((name) => [name, rule] as const) : [];
    });
    const said = await inParallel(heads, async ([name, rule]) => {
      const { status } = await ground.ask(name, rule.route.replace('GET', 'HEAD'), questions.get(rule));
      return [name, titleOf(rule), status];
    });
    expect(said).toEqual(heads.map(([name, rule]) => [name, titleOf(rule), toldTo(rule, name)]));
  });

  describe('lets through', () => {
    it.each(RULES.filter(({ may }) => may.length).map((rule) => [titleOf(rule), rule] as const))(
      'those who may: %s',
      async (_title, rule) => {
        const names = letThrough(rule);
        const reading = rule.route.startsWith('GET ') && !rule.once;
        const ask = async (name: CallerName) => {
          const question = reading ? questions.get(rule) : await rule.ask?.(objects, name);
          const answer = await ground.ask(name, rule.route, question);
          if (rule.endsSession && ground.seats.has(name)) await ground.renew(name);
          return [name, saysOf(toldTo(rule, name), answer)];
        };
        const said = await inParallel(names, ask, reading ? IN_PARALLEL : 1);
        expect(said).toEqual(names.map((name) => [name, toldTo(rule, name)]));
      },
      60_000,
    );
  });

  describe('takes back, as soon as the fact has reached the door,', () => {
    const statusesOf = async (name: CallerName): Promise<number[]> => {
      const reads = RULES.filter(
        ({ route, may, once }) =>
          route.startsWith('GET /api/') && may.includes(name) && may.length < CALLER_NAMES.length && !once,
      );
      const answers = await inParallel(reads, (rule) => ground.ask(name, rule.route, questions.get(rule)));
      return [...new Set(answers.map(({ status }) => status))];
    };
    const answers = (name: CallerName, status: number) =>
      until(`${status} for ${name}`, async () => {
        const statuses = await statusesOf(name);
        return statuses.length === 1 && statuses[0] === status;
      });

    it('what a machine could do, when its client is revoked', async () => {
      expect(await statusesOf('machine catalogue.read')).toEqual([200]);
      const id = ground.clients.get('machine catalogue.read') ?? '';
      await ground.made('administrator', 'POST /api/clients/{id}/revoke', revocation(id));
      await answers('machine catalogue.read', PROBLEMS['identity.client-revoked'].status);
    });

    it('what a person could do, when he is deactivated', async () => {
      const at = { id: ground.seat('person-in-charge').personId };
      const { version } = await ground.made<{ version: number }>('administrator', 'GET /api/people/{id}', {
        at,
      });
      await ground.made('administrator', 'PATCH /api/people/{id}', { at, json: { version, active: false } });
      await answers('person-in-charge', 401);
    });

    it('what came with a position, and what came with a mandate of its holder, when it is revoked', async () => {
      const { personId, positionId } = ground.seat('coordinator');
      const { id } = await ground.one<{ id: string }>(
        'SELECT id FROM identity.holding WHERE person_id = $1',
        [personId],
      );
      const { version } = await ground.made<{ version: number }>('administrator', 'GET /api/positions/{id}', {
        at: { id: positionId },
      });
      await ground.made('administrator', 'POST /api/position-holdings/{id}/revoke', {
        at: { id },
        json: { version, reason: 'Pindah tugas (contoh)' },
      });
      for (const name of ['coordinator', 'aide of the coordinator'] as const)
        await until(`${name} without a position`, async () => {
          return (await ground.ask(name, 'GET /api/assessments')).status === 403;
        });
    });
  });

  it('leaves no file of a refused upload behind', async () => {
    expect(await ground.whole.stagedFiles()).toEqual([]);
  });
});
