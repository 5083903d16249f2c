import { Injectable } from '@nestjs/common';
import type {
  HeldApplicationPage,
  HeldGovernmentPage,
  ListHeldApplications,
  ListHeldGovernments,
} from '@selaras/contracts';
import { Problem, decodeCursor, jsonPage, pageLimit, type Answer } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { GOVERNMENT_CODE } from '../entries/entry-header.js';
import { applicationsStatement, governmentsStatement, jsonRows, type Statement } from './holdings.queries.js';

const NOTHING_HELD: HeldApplicationPage = { items: [], nextCursor: null };

@Injectable()
export class HoldingsService {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem `common.invalid-cursor` */
  governments({ q, cursor, limit }: ListHeldGovernments): Promise<Answer<HeldGovernmentPage>> {
    return this.page(governmentsStatement, { q }, readKeys(cursor, 2), pageLimit(limit));
  }

  /** @throws Problem `common.invalid-cursor` */
  applications(asked: ListHeldApplications): Promise<Answer<HeldApplicationPage>> {
    const { q, government, cursor, limit } = asked;
    if (government !== undefined && !GOVERNMENT_CODE.test(government)) return Promise.resolve(NOTHING_HELD);
    return this.page(applicationsStatement, { q, government }, readKeys(cursor, 3), pageLimit(limit));
  }

  private async page<Page extends object>(
    statement: typeof applicationsStatement,
    filter: { q?: string; government?: string },
    after: (string | number)[] | null,
    limit: number,
  ): Promise<Answer<Page>> {
    const read: Statement = statement({ ...filter, after, limit: limit + 1 });
    return jsonPage(await jsonRows(this.database, read), limit, ({ keys }) => keys);
  }
}

function readKeys(cursor: string | undefined, count: number): (string | number)[] | null {
  const keys = decodeCursor(cursor, count);
  if (keys?.some((key) => typeof key !== 'string' || key.includes('\0')))
    throw new Problem('common.invalid-cursor');
  return keys;
}
