/** What kind of personal data a value is (UU 27/2022 Pasal 4); decides how much of it stays readable. */
export type PersonalKind = 'name' | 'username' | 'phone' | 'email' | 'number' | 'address' | 'date' | 'text';

/** Fields that carry personal data wherever they stand, by their name in code. */
const ALWAYS: Readonly<Record<string, PersonalKind>> = {
  nik: 'number',
  nip: 'number',
  npwp: 'number',
  phone: 'phone',
  phoneNumber: 'phone',
  mobile: 'phone',
  whatsapp: 'phone',
  email: 'email',
  mail: 'email',
  fullName: 'name',
  personName: 'name',
  holderName: 'name',
  reporterName: 'name',
  applicantName: 'name',
  applicantContact: 'text',
  identityProof: 'text',
  username: 'username',
  homeAddress: 'address',
  postalAddress: 'address',
  birthDate: 'date',
  birthPlace: 'text',
};

/** Kinds of things that are people: their own name and address are personal data, those of an agency are not. */
const PEOPLE = new Set([
  'person',
  'account',
  'visitor',
  'data-subject',
  'respondent',
  'complainant',
  'applicant',
]);

const OF_PEOPLE: Readonly<Record<string, PersonalKind>> = {
  name: 'name',
  address: 'address',
  position: 'text',
};

/** Says what kind of personal data a field of a thing of this kind carries; null: none. */
export function personalKind(objectKind: string | null, field: string): PersonalKind | null {
  if (Object.hasOwn(ALWAYS, field)) return ALWAYS[field] ?? null;
  const ofPerson = objectKind !== null && PEOPLE.has(objectKind) && Object.hasOwn(OF_PEOPLE, field);
  return ofPerson ? (OF_PEOPLE[field] ?? null) : null;
}

const HIDDEN = '•••';

const word = (text: string): string => (text ? `${[...text][0]}${HIDDEN}` : text);

/** Masks one text; what is left tells two people apart at most, and never who they are. */
export function maskText(kind: PersonalKind, text: string): string {
  if (text === '') return text;
  switch (kind) {
    case 'name':
      return text.split(/\s+/).map(word).join(' ');
    case 'username':
      return word(text);
    case 'email': {
      const at = text.lastIndexOf('@');
      return at > 0 ? `${word(text.slice(0, at))}${text.slice(at)}` : HIDDEN;
    }
    case 'phone':
    case 'number': {
      const digits = text.replace(/\D/g, '');
      return digits.length > 6 ? `${HIDDEN}${digits.slice(-2)}` : HIDDEN;
    }
    case 'date':
    case 'address':
    case 'text':
      return HIDDEN;
  }
}

/** Personal numbers and addresses inside a free text: NIK (16 digits), NIP (18), Indonesian telephone numbers, e-mail. */
const PATTERNS: readonly (readonly [RegExp, PersonalKind])[] = [
  // Only from the beginning of a word: on a long text without @ every other start would be tried in vain.
  [/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'email'],
  [/(?<![\w.-])(?:\d[ .-]?){15,17}\d(?![\w-])/g, 'number'],
  [/(?<![\w.-])(?:\+62|62|0)[ .-]?8(?:[ .-]?\d){7,11}(?![\w-])/g, 'phone'],
];

/** Masks what looks like personal data inside a text that is no personal field itself. */
export const maskPatterns = (text: string): string =>
  PATTERNS.reduce(
    (masked, [pattern, kind]) => masked.replace(pattern, (found) => maskText(kind, found)),
    text,
  );

export interface Masked<T> {
  value: T;
  /** True when something was masked. */
  masked: boolean;
}

/**
 * Masks plain data for reading: fields named as personal data entirely, whatever they hold, other texts where a personal
 * number or address stands in them.
 * @param objectKind the kind of thing the data are about, e.g. `person`: decides whose `name` a name is
 */
export function maskData<T>(objectKind: string | null, data: T): Masked<T> {
  let masked = false;
  const note = (before: string, after: string): string => {
    if (after !== before) masked = true;
    return after;
  };
  const walk = (value: unknown, kind: PersonalKind | null): unknown => {
    if (typeof value === 'string') return note(value, kind ? maskText(kind, value) : maskPatterns(value));
    if (typeof value === 'number' && kind) return note(String(value), maskText(kind, String(value)));
    if (Array.isArray(value)) return value.map((item) => walk(item, kind));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, walk(item, personalKind(objectKind, name) ?? kind)]),
    );
  };
  const value = walk(data, null) as T;
  return { value, masked };
}
