import { Conditions, likeWords } from './keyset.js';

describe('words looked for', () => {
  it('are each looked for anywhere, in lower case, with the signs of LIKE as letters', () => {
    expect(likeWords('  Dinas  50%_a\\b ')).toEqual(['%dinas%', '%50\\%\\_a\\\\b%']);
    expect(likeWords(undefined)).toEqual([]);
  });

  it('are at most eight, and lose what Postgres cannot hold', () => {
    expect(likeWords('a b c d e f g h i j')).toHaveLength(8);
    expect(likeWords('a\0b')).toEqual(['%ab%']);
  });
});

describe('the conditions of a list', () => {
  it('number their parameters in the order they are added', () => {
    const conditions = new Conditions();
    expect(conditions.where).toBe('');
    conditions.add('a = ?', 'x');
    conditions.after('t', { name: 'n', id: 'i' });
    expect(conditions.where).toBe('WHERE a = $1 AND (lower(t.name), t.id) > ($2, $3::uuid)');
    expect(conditions.parameters).toEqual(['x', 'n', 'i']);
  });
});
