import { Problem, decodeCursor } from '@selaras/platform';
import { validate as isUuid } from 'uuid';

/** The place in a list that is ordered by lower-cased name, then id. */
export interface NamePlace {
  name: string;
  id: string;
}

/** @throws Problem `common.invalid-cursor` */
export function namePlace(cursor: string | undefined): NamePlace | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [name, id] = keys.map(String);
  if (name === undefined || id === undefined || name.includes('\0') || !isUuid(id))
    throw new Problem('common.invalid-cursor');
  return { name, id };
}

const MOST_WORDS = 8;

/** LIKE patterns of the words looked for: each must occur, upper or lower case alike. */
export const likeWords = (q: string | undefined): string[] =>
  (q ?? '')
    .replaceAll('\0', '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** A row of a list as Postgres wrote it, with the keys it is ordered by. */
export interface ListedRow {
  json: string;
  name: string;
  id: string;
}

/** Collects the conditions of a query and their numbered parameters. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly terms: string[] = [];

  /** `?` in the term stands for the value. */
  add(term: string, value: unknown): void {
    this.terms.push(term.replace('?', this.parameter(value)));
  }

  require(term: string): void {
    this.terms.push(term);
  }

  /** @param column What the list is ordered by, before the id. */
  after(table: string, place: NamePlace | null, column = 'name'): void {
    if (!place) return;
    const { name, id } = place;
    this.terms.push(
      `(lower(${table}.${column}), ${table}.id) > (${this.parameter(name)}, ${this.parameter(id)}::uuid)`,
    );
  }

  parameter(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  get where(): string {
    return this.terms.length ? `WHERE ${this.terms.join(' AND ')}` : '';
  }
}
