import type { ExchangeEntry } from '@selaras/contracts';
import { Problem } from '@selaras/platform';
import {
  readApplication,
  readResult,
  type ReleasedApplication,
  type ReleasedIndex,
} from '../holdings/read-released.js';
import { signedBy, type PublicJwk } from '../keys/public-key.js';
import { fromBase64url, sha256 } from './bytes.js';
import { eventSource, readCloudEvent } from './cloud-event.js';
import { bodyHash, readHeader, type EntryHeader } from './entry-header.js';
import { KINDS } from './kinds.js';

/** One entry whose header was read and whose signature is the peer's. */
export interface ReceivedEntry {
  header: EntryHeader;
  headerBytes: Buffer;
  hash: Buffer;
  signature: Buffer;
  body: Buffer | null;
  salt: Buffer | null;
  /** Place in the batch, from 1. */
  position: number;
}

/** What an entry says, as far as this release shows it. */
export interface Said {
  title: string | null;
  application?: ReleasedApplication;
  result?: ReleasedIndex;
}

/**
 * Reads one entry as it came.
 * @throws Problem `interop.entry-unreadable`, `interop.signature-invalid`
 */
export async function receiveEntry(
  entry: ExchangeEntry,
  position: number,
  key: Pick<PublicJwk, 'x'>,
): Promise<ReceivedEntry> {
  const headerBytes = fromBase64url(entry.header);
  const signature = fromBase64url(entry.signature);
  const header = headerBytes && readHeader(headerBytes);
  const body = entry.body === null ? null : fromBase64url(entry.body);
  const salt = entry.salt === null ? null : fromBase64url(entry.salt);
  const half = (entry.body === null) !== (entry.salt === null);
  const undecoded = (entry.body !== null && !body) || (entry.salt !== null && !salt);
  if (!headerBytes || !header || !signature || half || undecoded)
    throw new Problem('interop.entry-unreadable', { position });
  if (!(await signedBy(key, headerBytes, signature)))
    throw new Problem('interop.signature-invalid', { sequence: header.sequence });
  return { header, headerBytes, hash: sha256(headerBytes), signature, body, salt, position };
}

/**
 * Checks a body against its header and reads what it says; a withheld body says nothing.
 * @throws Problem `interop.body-altered`, `interop.entry-unreadable`
 */
export function readBody({ header, body, salt, position }: ReceivedEntry, sender: string): Said {
  if (!body || !salt) return { title: null };
  if (bodyHash(salt, body) !== header.bodyHash)
    throw new Problem('interop.body-altered', { sequence: header.sequence });
  const said = readSaid(header, body, sender);
  if (!said) throw new Problem('interop.entry-unreadable', { position });
  return said;
}

function readSaid(header: EntryHeader, body: Buffer, sender: string): Said | null {
  const expected = { source: eventSource(sender), kind: header.kind, subject: header.object };
  const data = readCloudEvent(body, expected);
  if (!data) return null;
  if (header.kind === KINDS.application) {
    const application = readApplication(data);
    return application && { title: application.name, application };
  }
  if (header.kind === KINDS.result) {
    const result = readResult(data);
    return result && { title: `${result.label} ${result.year}`, result };
  }
  return { title: null };
}
