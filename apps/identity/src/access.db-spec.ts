import { randomUUID } from 'node:crypto';
import { LEADER_ROLES, ROLES, SCOPES, identity, type Role, type Rpc } from '@selaras/contracts';
import { newCall, schemaDrift } from '@selaras/platform';
import { CLIENT_QUESTIONS } from '../test/client-questions.js';
import { NOTICE_QUESTIONS } from '../test/notice-questions.js';
import { PRIVACY_QUESTIONS } from '../test/privacy-questions.js';
import { IdentityNode, outcome } from '../test/identity-node.js';

type Question = [name: string, contract: Rpc<object, object>, body: object, allowed: readonly Role[]];

const id = randomUUID();
const administrators: readonly Role[] = ['administrator'];
const readers: readonly Role[] = ['administrator', 'auditor'];

const NO_FILE = { ref: id, sha256: '0'.repeat(64), size: 1, fileName: 'tidak-ada.pdf' };
const LETTERHEAD = { layout: 'agency', names: ['PEMERINTAH CONTOH'] };
const SIGNING = { method: 'electronic', number: '1', day: '2026-11-21' };
const DECREE = {
  letterhead: 'government',
  issuer: 'BUPATI CONTOH',
  subject: 'PENUNJUKAN',
  considerations: ['bahwa …'],
  legalBases: ['Undang-Undang …'],
  dicta: ['Menunjuk …'],
  place: null,
  signatoryName: null,
  signatoryRank: null,
  signatoryNip: null,
  copiesTo: [],
};

const HOLDING = { id, kind: 'definitive', from: '2026-01-01' };
const DELEGATION = {
  positionId: id,
  aideId: id,
  acts: [],
  reason: 'x',
  from: '2026-12-01',
  until: '2026-12-02',
};

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
  ...CLIENT_QUESTIONS,
  ...NOTICE_QUESTIONS,
  ...PRIVACY_QUESTIONS,
  ['me', identity.me, {}, ROLES],
  ['listPositions', identity.listPositions, {}, readers],
  ['getPosition', identity.getPosition, { id }, readers],
  ['createPosition', identity.createPosition, { title: 'X', role: 'coordinator' }, administrators],
  ['changePosition', identity.changePosition, { id, version: 1 }, administrators],
  ['listHoldings', identity.listHoldings, { person: id }, readers],
  ['giveHolding', identity.giveHolding, { version: 1, personId: id, ...HOLDING }, administrators],
  ['changeHolding', identity.changeHolding, { id, version: 1 }, administrators],
  ['revokeHolding', identity.revokeHolding, { id, version: 1, reason: 'x' }, administrators],
  ['handOver', identity.handOver, { id, version: 1, successorId: id, from: '2026-12-01' }, administrators],
  ['listDelegations', identity.listDelegations, {}, ROLES],
  ['grantDelegation', identity.grantDelegation, DELEGATION, LEADER_ROLES],
  ['revokeDelegation', identity.revokeDelegation, { id }, [...LEADER_ROLES, 'administrator']],
  ['listAides', identity.listAides, { q: 'x' }, LEADER_ROLES],
  ['startPeopleImport', identity.startPeopleImport, { kind: 'people', file: NO_FILE }, administrators],
  ['getPeopleImport', identity.getPeopleImport, { id }, administrators],
  ['mapPeopleImportColumns', identity.mapPeopleImportColumns, { id, columns: [] }, administrators],
  ['confirmPeopleImport', identity.confirmPeopleImport, { id }, administrators],
  ['takeActivationLinks', identity.takeActivationLinks, { id }, administrators],
  ['getLetterhead', identity.getLetterhead, {}, ROLES],
  ['previewLetterhead', identity.previewLetterhead, {}, administrators],
  ['saveLetterhead', identity.saveLetterhead, { version: 0, ...LETTERHEAD }, administrators],
  ['setLogo', identity.setLogo, { version: 0, file: NO_FILE }, administrators],
  ['removeLogo', identity.removeLogo, { version: 0 }, administrators],
  ['getDecree', identity.getDecree, { id }, readers],
  ['changeDecree', identity.changeDecree, { id, version: 0, ...DECREE }, administrators],
  ['renderDecree', identity.renderDecree, { id, format: 'pdf' }, administrators],
  ['signDecree', identity.signDecree, { id, version: 0, file: NO_FILE, ...SIGNING }, administrators],
  ['openSignedDecree', identity.openSignedDecree, { id }, readers],
  ['checkSignatures', identity.checkSignatures, { file: NO_FILE }, ROLES],
  ['listMySessions', identity.listMySessions, {}, ROLES],
  ['endMySession', identity.endMySession, { id }, ROLES],
  ['endAllMySessions', identity.endAllMySessions, {}, ROLES],
  ['listSessionsOf', identity.listSessionsOf, { id }, administrators],
  ['endSessionsOf', identity.endSessionsOf, { id }, administrators],
  ['getAccount', identity.getAccount, {}, ROLES],
  ['changePassword', identity.changePassword, { current: 'x', password: 'y' }, ROLES],
  ['offerTotp', identity.offerTotp, {}, ROLES],
  ['confirmTotp', identity.confirmTotp, { ticket: 'x', code: '000000', password: 'x' }, ROLES],
  ['removeTotp', identity.removeTotp, { password: 'x' }, ROLES],
  ['renewRecoveryCodes', identity.renewRecoveryCodes, { password: 'x' }, ROLES],
  ['getSecurityOf', identity.getSecurityOf, { id }, administrators],
  ['resetTotpOf', identity.resetTotpOf, { id }, administrators],
  ['listResetRequests', identity.listResetRequests, {}, administrators],
  ['dismissResetRequest', identity.dismissResetRequest, { id }, administrators],
  ['listForeignIssuers', identity.listForeignIssuers, {}, administrators],
  ['linkForeignAccount', identity.linkForeignAccount, { id, issuer: 'x', identifier: 'x' }, administrators],
  ['unlinkForeignAccount', identity.unlinkForeignAccount, { id, accountId: id }, administrators],
];

/** The credential is in the body, or nothing is secret. */
const OPEN = ['openSession', 'closeSession', 'exchangeSession', 'exchangeAccessToken', 'publicKeys'];

describe('who may ask identity what', () => {
  let there: IdentityNode;
  /** Somebody who is known: what is marked as read is kept for a person of the node. */
  let person: string;

  beforeAll(async () => {
    there = await IdentityNode.start();
    person = (await there.invite()).id;
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
    const call = await there.as({ role, id: person });
    const found = await outcome(there.node.request(contract, body, call));
    expect(found === 'common.forbidden' ? 'may not' : 'may').toBe(may);
    expect(found).not.toBe('common.internal');
  });

  it.each(QUESTIONS)('nobody who has not signed in may ask %s', async (_name, contract, body) => {
    expect(await outcome(there.node.request(contract, body, newCall()))).toBe('common.not-signed-in');
    const forged = newCall({ token: 'eyJhbGciOiJub25lIn0.e30.' });
    expect(await outcome(there.node.request(contract, body, forged))).toBe('common.not-signed-in');
  });

  it('lets a machine ask who it is, for the agencies and a letterhead, and nothing else here', async () => {
    const machine = await there.as({ scopes: [...SCOPES] });
    for (const [name, contract, body] of QUESTIONS) {
      const found = await outcome(there.node.request(contract, body, machine));
      const open = ['me', 'listAgencies', 'getLetterhead'].includes(name);
      const missing = name === 'getAgency' ? 'identity.agency-not-found' : 'common.forbidden';
      expect([name, found]).toEqual([name, open ? 'answered' : missing]);
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
