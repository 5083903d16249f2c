import { maskPatterns, personalKind } from '../personal-data/mask.js';

const HIDDEN = '[dirahasiakan]';

/** Names under which credentials stand, in whatever spelling. */
const SECRET =
  /pass(word|phrase)?|secret|token|cookie|authori[sz]ation|session-?id|api-?key|private-?key|credential|totp|recovery/i;

/** What a database driver adds to an error: the values of the statement that failed. */
const VALUES = new Set(['parameters', 'detail', 'where', 'internalQuery', 'dataTypeName', 'driverError']);

/** Tokens and addresses with a password inside them, wherever they stand in a text. */
const SECRET_TEXTS: readonly [RegExp, string][] = [
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]{5,}/g, HIDDEN],
  [/\bBearer\s+[\w.~+/-]{8,}=*/gi, `Bearer ${HIDDEN}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:)[^\s@/]+@/gi, `$1${HIDDEN}@`],
  [/([?&#](?:code|token|state|key|secret|password)=)[^&\s"']+/gi, `$1${HIDDEN}`],
];

const MAX_DEPTH = 6;
const MAX_TEXT = 8_000;

/** A text without tokens, passwords, personal numbers and e-mail addresses. */
export function redactText(text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return maskPatterns(SECRET_TEXTS.reduce((left, [pattern, put]) => left.replace(pattern, put), cut));
}

/**
 * A copy fit for a log: no credential by its name or look, no personal data by its field or look, no values of a failed
 * statement. Errors keep name, message, code and stack.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '…';
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => redact(one, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [name, one] of [...errorParts(value), ...Object.entries(value)]) {
    if (VALUES.has(name)) continue;
    if (SECRET.test(name)) copy[name] = HIDDEN;
    else if (personalKind(null, name) && (typeof one === 'string' || typeof one === 'number'))
      copy[name] = HIDDEN;
    else copy[name] = redact(one, depth + 1);
  }
  return copy;
}

/** What JSON would leave out of an error. */
const errorParts = (value: object): [string, unknown][] =>
  value instanceof Error
    ? [
        ['type', value.name],
        ['message', value.message],
        ['stack', value.stack],
        ...(value.cause === undefined ? [] : ([['cause', value.cause]] as [string, unknown][])),
      ]
    : [];
