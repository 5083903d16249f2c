import type { ListSignedExtracts } from '@selaras/contracts';
import { Problem, decodeCursor, pageLimit } from '@selaras/platform';
import { isUUID } from 'class-validator';
import { iso, type Statement } from '../applications/applications.queries.js';

/** Names in a certificate may be of any length: a page stays well below what one message carries. */
const SIGNED_BY = `left(CASE WHEN s.method = 'wet-ink' THEN s.signer ELSE
  (SELECT string_agg(one->>'signer', ', ') FROM jsonb_array_elements(s.recognition->'signatures') one) END, 200)`;

/** SignedExtractView of one row `s` of `signed_extract`. */
const VIEW = `json_build_object('id', s.id, 'applicationId', s.application_id, 'covers', s.covers,
  'number', s.number, 'day', s.day, 'method', s.method, 'standing', s.recognition->>'standing',
  'signedBy', ${SIGNED_BY}, 'signedOn', s.signed_on, 'fileName', s.file_name, 'size', s.size, 'sha256', s.sha256,
  'uploadedBy', s.uploaded_by, 'uploadedAt', ${iso('s.uploaded_at')})::text`;

/** Of an entry that one of these agencies owns today. */
const ownedBy = (place: number): string =>
  `EXISTS (SELECT FROM application a WHERE a.id = s.application_id AND a.owner_agency_id = ANY($${place}))`;

/**
 * A page, newest first, one row more than asked for: ids grow with time.
 * @param owners The agencies whose entries alone may be seen; null: all, and extracts of lists.
 */
export function signedPageStatement(
  { application, cursor, limit }: ListSignedExtracts,
  owners: readonly string[] | null,
): Statement {
  const where: string[] = [];
  const values: unknown[] = [];
  const used: string[] = [];
  const ask = (name: string, value: unknown, condition: (place: number) => string): void => {
    values.push(value);
    where.push(condition(values.length));
    used.push(name);
  };
  if (application) ask('of', application, (place) => `s.application_id = $${place}`);
  if (owners) ask('owners', owners, ownedBy);
  const after = decodeCursor(cursor, 1);
  if (after) {
    if (!isUUID(after[0])) throw new Problem('common.invalid-cursor');
    ask('after', after[0], (place) => `s.id < $${place}::uuid`);
  }
  values.push(pageLimit(limit) + 1);
  return {
    name: ['signed-extracts', ...used].join('-'),
    text: `SELECT s.id, ${VIEW} AS json FROM signed_extract s ${where.length ? `WHERE ${where.join(' AND ')}` : ''}
           ORDER BY s.id DESC LIMIT $${values.length}`,
    values,
  };
}

/** $1 the signed extract. */
export const SIGNED_VIEW = `SELECT ${VIEW} AS json FROM signed_extract s WHERE s.id = $1`;

/** $1 the signed extract, $2 agencies. */
export const SIGNED_OWNED = `SELECT FROM signed_extract s WHERE s.id = $1 AND ${ownedBy(2)}`;
