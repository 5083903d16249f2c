// Neither a spreadsheet (XML 1.0) nor a JSON column of the database can hold these.
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

// Decomposing can make a text many times longer, and an index entry has a limit.
const LONGEST_KEY = 300;

/** A text as it is kept: well-formed, composed (NFC), line ends as `\n`, nothing invisible around it. */
export const cleanText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSTORABLE, '').trim();

/** The same on one line. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** A list as it is kept: one line an item, nothing blank, nothing twice. */
export const cleanList = (items: readonly string[]): string[] => [
  ...new Set(items.map(oneLine).filter(Boolean)),
];

/**
 * What two spellings of one name have in common: letters and digits in lower case, apart by single spaces. Empty only
 * for a name without any letter or digit.
 */
export const matchKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('&', ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_KEY)
    .toWellFormed();
