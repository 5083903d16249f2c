import { isHash, isMoment, isWhole, readJsonObject, sha256 } from './bytes.js';

/** What is chained and signed of an entry. Hashes are SHA-256 in base64url; `at` is UTC with milliseconds. */
export interface EntryHeader {
  stream: string;
  sequence: number;
  kind: string;
  object: string;
  version: number;
  bodyHash: string;
  previous: string;
  at: string;
}

const CODE = String.raw`\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?`;
const STREAM = new RegExp(`^${CODE}>${CODE}$`);
export const GOVERNMENT_CODE = new RegExp(`^${CODE}$`);
const KIND = /^[a-z]+(\.[a-z-]+){1,3}$/;
const OBJECT = /^[A-Za-z0-9._:-]{1,100}$/;
const MAX_KIND = 60;
/** What the sequence and version columns hold. */
const MAX_WHOLE = 2_147_483_647;

/** The stream's name: who sends, who receives. */
export const streamName = (sender: string, receiver: string): string => `${sender}>${receiver}`;

/** What the first entry of a stream continues. */
export const genesisHash = (stream: string): Buffer => sha256(Buffer.from(`selaras exchange v1 ${stream}`));

/** The header's exact bytes: these keys in this order, no blanks. */
export const writeHeader = (header: EntryHeader): Buffer => Buffer.from(canonical(header));

/**
 * Reads header bytes; null unless they are exactly what {@link writeHeader} would write for these values, so that two
 * readers can never understand one signed text differently.
 */
export function readHeader(bytes: Uint8Array): EntryHeader | null {
  const value = readJsonObject(bytes);
  if (!value) return null;
  const { stream, sequence, kind, object, version, bodyHash, previous, at } = value;
  const wellFormed =
    matches(stream, STREAM) &&
    isWhole(sequence, 1) &&
    sequence <= MAX_WHOLE &&
    matches(kind, KIND) &&
    kind.length <= MAX_KIND &&
    matches(object, OBJECT) &&
    isWhole(version, 1) &&
    version <= MAX_WHOLE &&
    isHash(bodyHash) &&
    isHash(previous) &&
    isMoment(at);
  if (!wellFormed) return null;
  const header = { stream, sequence, kind, object, version, bodyHash, previous, at };
  return Buffer.from(canonical(header)).equals(bytes) ? header : null;
}

const canonical = (header: EntryHeader): string =>
  JSON.stringify({
    stream: header.stream,
    sequence: header.sequence,
    kind: header.kind,
    object: header.object,
    version: header.version,
    bodyHash: header.bodyHash,
    previous: header.previous,
    at: header.at,
  });

const matches = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);

/** The salted hash of a body: without the salt nobody can guess a withheld body from its hash. */
export const bodyHash = (salt: Uint8Array, body: Uint8Array): string =>
  sha256(salt, body).toString('base64url');
