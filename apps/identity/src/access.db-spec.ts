import { randomUUID } from 'node:crypto';
import { ROLES, SCOPES, identity, type Role, type Rpc } from '@selaras/contracts';
import { newCall, schemaDrift } from '@selaras/platform';
import { IdentityNode, outcome } from '../test/identity-node.js';

type Question = [name: string, contract: Rpc<object, object>, body: object, allowed: readonly Role[]];

const id = randomUUID();
const administrators: readonly Role[] = ['administrator'];
const readers: readonly Role[] = ['administrator', 'auditor'];

/** Every question that asks who is calling. A caller who may ask gets an answer or a problem of the thing itself. */
const QUESTIONS: Question[] = [
  ['listAgencies', identity.listAgencies, {}, ROLES],
  ['getAgency', identity.getAgency, { id }, ROLES],
  ['createAgency', identity.createAgency, { code: 'x', name: 'X', kind: 'dinas' }, administrators],
  ['changeAgency', identity.changeAgency, { id, version: 1 }, administrators],
  ['listPeople', identity.listPeople, {}, readers],
  ['getPerson', identity.getPerson, { id }, readers],
  ['createPerson', identity.createPerson, { name: 'X', username: 'xxx', positions: [] }, administrators],
  ['changePerson', identity.changePerson, { id, version: 1 }, administrators],
  ['invitePerson', identity.invitePerson, { id }, administrators],
  ['createClient', identity.createClient, { name: 'X', scopes: ['catalogue.read'] }, administrators],
  ['me', identity.me, {}, ROLES],
];

/** The credential is in the body, or nothing is secret. */
const OPEN = ['openSession', 'closeSession', 'exchangeSession', 'exchangeAccessToken', 'publicKeys'];

describe('who may ask identity what', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  it('is said for every question of the contract', () => {
    expect([...QUESTIONS.map(([name]) => name), ...OPEN].sort()).toEqual(Object.keys(identity).sort());
  });

  const table = ROLES.flatMap((role) =>
    QUESTIONS.map(
      ([name, contract, body, allowed]) =>
        [role, allowed.includes(role) ? 'may' : 'may not', name, contract, body] as const,
    ),
  );

  it.each(table)('%s %s ask %s', async (role, may, _name, contract, body) => {
    const call = await there.as({ role });
    const found = await outcome(there.node.request(contract, body, call));
    expect(found === 'common.forbidden' ? 'may not' : 'may').toBe(may);
    expect(found).not.toBe('common.internal');
  });

  it.each(QUESTIONS)('nobody who has not signed in may ask %s', async (_name, contract, body) => {
    expect(await outcome(there.node.request(contract, body, newCall()))).toBe('common.not-signed-in');
    const forged = newCall({ token: 'eyJhbGciOiJub25lIn0.e30.' });
    expect(await outcome(there.node.request(contract, body, forged))).toBe('common.not-signed-in');
  });

  it('lets a machine ask who it is and nothing else here', async () => {
    const machine = await there.as({ scopes: [...SCOPES] });
    for (const [name, contract, body] of QUESTIONS) {
      const found = await outcome(there.node.request(contract, body, machine));
      expect([name, found]).toEqual([name, name === 'me' ? 'answered' : 'common.forbidden']);
    }
  });

  it('tells a person who holds no position who they are, and nothing else', async () => {
    const newcomer = await there.as({ positions: [], id });
    expect(await there.node.request(identity.me, {}, newcomer)).toMatchObject({ id, positions: [] });
    expect(await outcome(there.node.request(identity.listAgencies, {}, newcomer))).toBe('common.forbidden');
  });

  it('has migrations that say what the entities say', async () => {
    const database = await there.node.migratorDatabase('identity').initialize();
    expect(await schemaDrift(database)).toEqual([]);
    await database.destroy();
  });
});
