import fc from 'fast-check';

/** Texts that have broken programs of this kind before. */
const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202egnp.exe',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '٣',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%00',
  '%2e%2e%2f',
  '%zz',
  "' OR 1=1 --",
  "'; DROP TABLE application; --",
  '$1',
  '{{7*7}}',
  '${7*7}',
  '<script>alert(1)</script>',
  '=cmd|calc!A0',
  'javascript:alert(1)',
  'http://127.0.0.1:22/',
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
  '\r\nX-Injected: yes',
  '__proto__',
  'constructor',
  'toString',
  '😀'.repeat(300),
  'a'.repeat(6_000),
  '9'.repeat(400),
  '*.>',
  'rpc.identity.keys.list',
  '00000000-0000-0000-0000-000000000000',
  '2026-02-30',
  '0000-00-00',
  '+292278994-08-17T07:12:55.807Z',
];

const NASTY_NUMBERS = [-1, 0, 0.1, -0.5, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53 + 2, -(2 ** 63), 5e-324];

/** A depth that a recursive reader without a limit does not survive. */
const deep = (levels, open, close) => open.repeat(levels) + close.repeat(levels);

export const nastyText = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Any JSON value, of a kind nobody asked for. */
export const nastyValue = fc.oneof(
  nastyText,
  fc.constantFrom(...NASTY_NUMBERS),
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { length: 1e9 }, { toString: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(fc.integer(), { minLength: 200, maxLength: 600 }),
);

/** Bodies that are no JSON, or JSON beyond measure. */
export const nastyBody = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '1',
    'true',
    '{"a":1}{"b":2}',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"a":1,"a":2}',
    '\ufeff{}',
    deep(20_000, '[', ']'),
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    `{"a":"${'x'.repeat(600_000)}"}`,
    `{"a":"${'x'.repeat(1_200_000)}"}`,
    `[${'1,'.repeat(100_000)}1]`,
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
