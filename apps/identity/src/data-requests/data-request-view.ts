import {
  REFUSAL_GROUNDS,
  type DataRequestPage,
  type DataRequestRow,
  type DataRequestView,
  type PageRequest,
} from '@selaras/contracts';
import { Problem, decodeCursor, page, pageLimit, type Locale } from '@selaras/platform';
import { LessThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { DataRequest } from './data-request.entity.js';
import { hidden, maskedContact } from './masked-contact.js';
import { numberOf } from './numbers.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const copyReady = ({ copyUntil }: DataRequest, now: Date): boolean => copyUntil !== null && copyUntil > now;

export const rowView = (row: DataRequest, now: Date): DataRequestRow => ({
  id: row.id,
  number: numberOf('data_request', row),
  kind: row.kind,
  state: row.state,
  applicantName: row.applicantName,
  receivedAt: row.receivedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  decidedAt: iso(row.decidedAt),
  copyReady: copyReady(row, now),
});

export interface Reading {
  now: Date;
  locale: Locale;
  /** Contact and proof as they were written down. */
  unmasked: boolean;
  obstacles?: string[];
}

export const fullView = (
  row: DataRequest,
  { now, locale, unmasked, obstacles = [] }: Reading,
): DataRequestView => ({
  ...rowView(row, now),
  personId: row.personId,
  applicantContact: unmasked ? row.applicantContact : maskedContact(row.applicantContact),
  identityProof: unmasked ? row.identityProof : hidden(row.identityProof),
  masked: !unmasked && (row.applicantContact ?? row.identityProof) !== null,
  details: row.details,
  ground: row.ground,
  groundText: row.ground && REFUSAL_GROUNDS[row.ground][locale],
  answer: row.answer,
  decidedBy: row.decidedBy,
  enteredBy: row.enteredBy,
  copyUntil: iso(row.copyUntil),
  obstacles,
  version: row.version,
});

/** The newest first. @throws Problem `common.invalid-cursor` */
export async function requestPage(
  manager: EntityManager,
  where: FindOptionsWhere<DataRequest>,
  { cursor, limit }: PageRequest,
  now: Date,
): Promise<DataRequestPage> {
  const after = decodeCursor(cursor, 1)?.map(String)[0];
  if (after !== undefined && !isUuid(after)) throw new Problem('common.invalid-cursor');
  const rows = await manager.find(DataRequest, {
    where: { ...where, ...(after ? { id: LessThan(after) } : {}) },
    order: { id: 'DESC' },
    take: pageLimit(limit) + 1,
  });
  const { items, nextCursor } = page(rows, pageLimit(limit), ({ id }) => [id]);
  return { items: items.map((row) => rowView(row, now)), nextCursor };
}
