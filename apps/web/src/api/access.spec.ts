import { actingIn, agenciesOf, hasRole, isWithin, mayWriteCatalogue, mayWriteFor } from './access.js';
import type { Agency, Me, Role } from './types.js';

const me = (...positions: [Role, string | null][]): Me => ({
  kind: 'person',
  id: 'p',
  name: 'Orang Contoh',
  positions: positions.map(([role, agencyId], index) => ({
    id: String(index),
    title: role,
    role,
    agencyId,
    agencyName: agencyId,
  })),
});

const agency = (id: string, parentId: string | null): Agency => ({
  id,
  code: id,
  name: id,
  shortName: id,
  kind: 'dinas',
  parentId,
  active: true,
  version: 1,
});

const tree = [agency('setda', null), agency('bagian', 'setda'), agency('dinas', null)];

describe('access', () => {
  it('knows the roles held and the agencies they are held for', () => {
    const operator = me(['agency-operator', 'setda'], ['auditor', null]);
    expect(hasRole(operator, 'administrator')).toBe(false);
    expect(hasRole(operator, 'administrator', 'auditor')).toBe(true);
    expect(agenciesOf(operator, 'agency-operator')).toEqual(['setda']);
    expect(agenciesOf(operator, 'auditor')).toBeNull();
    expect(hasRole(undefined, 'auditor')).toBe(false);
  });

  it('takes a position held in a leader’s name for the leader’s where the act was delegated', () => {
    const aide = me(['executive-aide', 'dinas']);
    const mandate = { role: 'head-of-agency' as const, acts: ['write-catalogue' as const] };
    const trusted: Me = { ...aide, positions: aide.positions.map((held) => ({ ...held, mandate })) };
    expect(mayWriteFor(aide, 'dinas', tree)).toBe(false);
    expect(mayWriteFor(trusted, 'dinas', tree)).toBe(true);
    expect(mayWriteFor(trusted, 'setda', tree)).toBe(false);
    expect(hasRole(trusted, 'head-of-agency')).toBe(false);
    expect(hasRole(actingIn(trusted, 'submit-indicators'), 'head-of-agency')).toBe(false);
  });

  it('lets an operator write for the own agency and those below it, nobody else’s', () => {
    const operator = me(['agency-operator', 'setda']);
    expect(mayWriteFor(operator, 'setda', tree)).toBe(true);
    expect(mayWriteFor(operator, 'bagian', tree)).toBe(true);
    expect(mayWriteFor(operator, 'dinas', tree)).toBe(false);
    expect(mayWriteFor(me(['catalogue-steward', null]), 'dinas', tree)).toBe(true);
    expect(mayWriteFor(me(['head-of-agency', 'dinas']), 'dinas', tree)).toBe(true);
    expect(mayWriteFor(me(['administrator', null]), 'dinas', tree)).toBe(false);
  });

  it('offers adding and importing to those who write for anyone at all', () => {
    expect(mayWriteCatalogue(me(['agency-operator', 'setda']))).toBe(true);
    expect(mayWriteCatalogue(me(['coordinator', null]))).toBe(false);
    expect(mayWriteCatalogue(undefined)).toBe(false);
  });

  it('does not hang on a tree that bites its tail', () => {
    expect(isWithin([agency('a', 'b'), agency('b', 'a')], 'a', 'c')).toBe(false);
  });
});
