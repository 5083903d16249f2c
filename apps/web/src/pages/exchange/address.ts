import { text } from '../../api/search.js';

/** Directions as addresses say them. */
const WORDS = { outgoing: 'keluar', incoming: 'masuk' } as const;
export type Direction = keyof typeof WORDS;

export const wordOf = (direction: Direction): string => WORDS[direction];

/** What an address means; anything but `masuk` is outgoing. */
export const directionOf = (word: string): Direction => (word === WORDS.incoming ? 'incoming' : 'outgoing');

export interface EntriesSearch {
  cursor?: string;
}

export const readEntriesSearch = (search: Record<string, unknown>): EntriesSearch => ({
  cursor: text(search['cursor']),
});
