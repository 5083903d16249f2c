import { COMMON_WORDS } from './common-words.js';

/** Keys as they lie beside each other, and the alphabet: runs along them are no secret. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890'];

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Printed in the README for everyone to read. */
const PUBLISHED = ['selaras-demo'];

const MOST_WORDS = 2;

/**
 * Whether a password is one that is tried first: published or common words with digits around them, the person's own
 * name here, digits alone (NIP, NIK, telephone, dates), one letter or a run of keys.
 * @param password lower case
 * @param expected words anyone would try for this person, lower case
 */
export function isGuessable(password: string, expected: readonly string[]): boolean {
  if (PUBLISHED.includes(password) || new Set(password).size < 5) return true;
  if (/^[\d\s.,/+-]*$/.test(password)) return true;
  const words = new Set(
    expected.flatMap((text) => text.split(/[^\p{L}]+/u)).filter((word) => word.length >= 3),
  );
  const known = (word: string) => word.length < 3 || COMMON_WORDS.has(word) || words.has(word) || isRun(word);
  return [password, plain(password)].some((text) => {
    const parts = text.split(/[^\p{L}]+/u).filter(Boolean);
    return parts.length <= MOST_WORDS && parts.every((part) => known(part) || isTwo(part, known));
  });
}

/** Digits and signs read as the letters they stand for, where they stand among letters: `r4h4s14` for `rahasia`. */
const plain = (text: string): string =>
  text.replace(
    /(?<=\p{L})[013457@$!](?=\p{L}|[013457@$!]\p{L})|^[013457@$!](?=\p{L})/gu,
    (sign) => LOOKALIKES[sign] ?? sign,
  );

const isRun = (word: string): boolean =>
  ROWS.some((row) => row.includes(word) || [...row].reverse().join('').includes(word)) ||
  [1, 2, 3, 4, 6].some(
    (length) => word.length > length && word === word.slice(0, length).repeat(99).slice(0, word.length),
  );

/** Two words written as one. */
const isTwo = (word: string, known: (word: string) => boolean): boolean =>
  [...word].some(
    (_, at) => at >= 3 && word.length - at >= 3 && known(word.slice(0, at)) && known(word.slice(at)),
  );
