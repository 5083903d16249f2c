import type { Agency } from '../../api/types.js';
import { inTreeOrder, possibleParents } from './tree.js';

const agency = (id: string, parentId: string | null = null): Agency => ({
  id,
  code: id,
  name: id,
  shortName: id,
  kind: 'dinas',
  parentId,
  active: true,
  version: 1,
});

const shape = (agencies: Agency[]) =>
  inTreeOrder(agencies).map(({ agency: { id }, depth }) => `${'-'.repeat(depth)}${id}`);

describe('inTreeOrder', () => {
  it('puts each agency below its parent', () => {
    expect(
      shape([agency('bagian', 'setda'), agency('dinas'), agency('setda'), agency('seksi', 'bagian')]),
    ).toEqual(['dinas', 'setda', '-bagian', '--seksi']);
  });

  it('loses nobody when a parent is missing or the tree is a circle', () => {
    expect(shape([agency('a', 'gone')])).toEqual(['a']);
    expect(shape([agency('a', 'b'), agency('b', 'a')])).toEqual(['a', '-b']);
  });
});

describe('possibleParents', () => {
  it('leaves out the agency itself and those below it', () => {
    const all = [agency('setda'), agency('bagian', 'setda'), agency('seksi', 'bagian'), agency('dinas')];
    expect(possibleParents(all, 'setda').map(({ id }) => id)).toEqual(['dinas']);
    expect(possibleParents(all, undefined)).toHaveLength(4);
  });
});
