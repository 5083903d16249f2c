/** Names that say a value is a secret, whatever the case and whatever stands between the words. */
const SECRET_NAME =
  /password|passwd|passphrase|katasandi|secret(?!ar)|token|credential|privatekey|apikey|authorization|cookie|sessionid|recoverycode|activationlink|otp$|^pin$/;

/** Values that are secrets under whatever name: a signed token, a private key, what follows `Bearer`. */
const SECRET_VALUE =
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----|AGE-SECRET-KEY-1\w+|\bBearer\s+\S{8,}/i;

/** A longer text is cut: an entry says what was done, the text itself stays where it is kept. */
const MAX_CHARACTERS = 2_000;
const MAX_ITEMS = 200;
const MAX_DEPTH = 6;
/** Of before and of after, each. */
const MAX_BYTES = 64 * 1024;

const isSecretName = (name: string): boolean => SECRET_NAME.test(name.replace(/[\s_.-]/g, '').toLowerCase());

/** RFC 7517: `d` is the private part of a key. */
const isPrivateJwk = (value: object): boolean => 'kty' in value && ('d' in value || 'k' in value);

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    if (SECRET_VALUE.test(value)) return undefined;
    return value.length > MAX_CHARACTERS
      ? `${value.slice(0, MAX_CHARACTERS)}… (${value.length} huruf)`
      : value;
  }
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (depth === MAX_DEPTH || isPrivateJwk(value)) return undefined;
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => cleaned(item, depth + 1) ?? null);
    return value.length > MAX_ITEMS ? [...items, `… (${value.length})`] : items;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const kept = isSecretName(name) ? undefined : cleaned(item, depth + 1);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

/**
 * The JSON text of what an entry says of before or after. Passwords, tokens, keys and whatever else is named or looks like
 * a secret is left out, long texts and lists are cut: an act is never refused for the sake of its record, and the record
 * can neither leak a secret nor fill the disk.
 * @returns null for nothing
 */
export function recordable(value: object | null | undefined): string | null {
  if (value === undefined || value === null) return null;
  const kept = cleaned(value, 0) ?? {};
  const text = JSON.stringify(kept);
  if (Buffer.byteLength(text) <= MAX_BYTES) return text;
  return JSON.stringify({ truncated: Object.keys(kept as object).slice(0, MAX_ITEMS) });
}
