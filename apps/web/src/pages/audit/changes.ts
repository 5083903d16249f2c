type Values = Record<string, unknown> | null;

/** One field, what it was and what it is; absent: it is not spoken of on that side. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that differ between before and after, in the order they were written; the others only repeat. */
export function changesOf(before: Values, after: Values): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((change) => !same(change.before, change.after));
}

export interface ValueWords {
  yes: string;
  no: string;
  blank: string;
}

/** A value as a person reads it; lists and inner fields one to a line. */
export function sayValue(value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.blank;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((item) => sayValue(item, words)).join('\n') || words.blank;
  if (typeof value === 'object') {
    const lines = Object.entries(value).map(([name, item]) => `${name}: ${inOneLine(sayValue(item, words))}`);
    return lines.join('\n') || words.blank;
  }
  return String(value);
}

const inOneLine = (text: string): string => text.replaceAll('\n', ', ');

/** Where a thing can be looked at; null where it has no page of its own. */
export function addressOf(kind: string, id: string): { to: string; params?: Record<string, string> } | null {
  const [own = '', code] = id.split('/');
  switch (kind) {
    case 'application':
      return { to: '/katalog/$id', params: { id } };
    case 'import':
      return { to: '/katalog/impor/$id', params: { id } };
    case 'assessment':
      return { to: '/penilaian/$id', params: { id } };
    case 'indicator':
      return code
        ? { to: '/penilaian/$id/indikator/$code', params: { id: own, code } }
        : { to: '/penilaian/$id', params: { id: own } };
    case 'agency':
      return { to: '/administrasi' };
    case 'person':
      return { to: '/administrasi/orang' };
    case 'peer':
      return { to: '/administrasi/mitra' };
    default:
      return null;
  }
}
