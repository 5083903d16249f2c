import { createHash } from 'node:crypto';

/** An entry as the chain sees it: texts, or null. The order of the names is the order of the bytes. */
export const SEALED_FIELDS = [
  'position',
  'id',
  'at',
  'event',
  'outcome',
  'reason',
  'actor_kind',
  'actor_id',
  'actor_name',
  'actor_position',
  'object_kind',
  'object_id',
  'object_name',
  'before',
  'after',
  'origin',
  'correlation_id',
] as const;

export type SealedEntry = Record<(typeof SEALED_FIELDS)[number], string | null>;

/** The columns of `audit_entry e` as the texts that are sealed: times in UTC to the microsecond. */
export const SEALED_COLUMNS = SEALED_FIELDS.map((name) => {
  if (name === 'at') return `to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;
  return name === 'position' || name === 'id' ? `e.${name}::text AS ${name}` : `e.${name}`;
}).join(', ');

/**
 * The bytes of one entry (docs/adr/0008-audit-trail.md): every field in order as a netstring (length in bytes, colon, the
 * UTF-8 bytes, comma), a missing one as `~`. Nothing has to be escaped, so there is one form only.
 */
export function entryBytes(entry: SealedEntry): Buffer {
  const parts = SEALED_FIELDS.map((name) => {
    const value = entry[name];
    return value === null ? '~' : `${Buffer.byteLength(value)}:${value},`;
  });
  return Buffer.from(parts.join(''), 'utf8');
}

const sha256 = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Where the chain of one service of one government begins: no two chains share a hash. */
export const genesisHash = (governmentCode: string, service: string): string =>
  sha256(`selaras audit v1 ${governmentCode} ${service}`);

/** The hash of a link: over the previous hash as 64 hexadecimal digits, then the entry's bytes. */
export const linkHash = (previous: string, entry: SealedEntry): string => sha256(previous, entryBytes(entry));
