import { Injectable } from '@nestjs/common';
import {
  type AgencyPage,
  type AgencyView,
  type ById,
  type ChangeAgency,
  type CreateAgency,
  type ListAgencies,
} from '@selaras/contracts';
import {
  JsonText,
  Problem,
  Transactions,
  invalidInput,
  jsonPage,
  pageLimit,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { ListedRow } from '../lists/keyset.js';
import { agenciesQuery, agencyQuery, selfAndAboveQuery } from './agencies.queries.js';
import { Agency } from './agency.entity.js';
import { requireWithin } from './require-within.js';
import { HOLD_THE_TREE, addAgency, alterAgency } from './write-agencies.js';

/** The government's agencies and their tree. Every signed-in person may read them, the administrator changes them. */
@Injectable()
export class AgenciesService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** A machine that is cut to one agency has it and those below it. */
  async list(body: ListAgencies, { signedIn }: RequestContext): Promise<JsonText<AgencyPage>> {
    const { sql, parameters } = agenciesQuery(body, signedIn);
    const rows = await this.database.query<ListedRow[]>(sql, parameters);
    return jsonPage(rows, pageLimit(body.limit), ({ name, id }) => [name, id]);
  }

  /** @throws Problem `identity.agency-not-found` */
  async get({ id }: ById, { signedIn }: RequestContext): Promise<JsonText<AgencyView>> {
    await requireWithin(this.database, id, signedIn);
    const [row] = await this.database.query<{ json: string }[]>(agencyQuery, [id]);
    if (!row) throw new Problem('identity.agency-not-found');
    return new JsonText(row.json);
  }

  create(body: CreateAgency, context: RequestContext): Promise<Answer<AgencyView>> {
    return this.transactions.run(context, async (tx) => {
      await tx.query(HOLD_THE_TREE);
      const parentId = body.parentId ?? null;
      if (parentId) await this.requireParent(tx, parentId);
      const taken = await tx.manager.existsBy(Agency, { code: body.code });
      if (taken)
        throw new Problem('identity.agency-code-taken', { code: body.code }, [
          { field: 'code', code: 'taken' },
        ]);
      const agency = {
        id: v7(),
        code: body.code,
        name: body.name,
        shortName: body.shortName ?? body.name.slice(0, 60),
        kind: body.kind,
        parentId,
        active: true,
        version: 1,
      };
      return addAgency(tx, agency);
    });
  }

  change(body: ChangeAgency, context: RequestContext): Promise<Answer<AgencyView>> {
    return this.transactions.run(context, async (tx) => {
      await tx.query(HOLD_THE_TREE);
      const agency = await tx.manager.findOne(Agency, {
        where: { id: body.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!agency) throw new Problem('identity.agency-not-found');
      if (agency.version !== body.version)
        throw new Problem('common.stale', { current: agency.version, given: body.version });
      if (body.parentId && body.parentId !== agency.parentId) {
        const above = await this.requireParent(tx, body.parentId);
        if (above.includes(agency.id)) throw new Problem('identity.agency-cycle');
      }
      const changed = {
        id: agency.id,
        code: agency.code,
        name: body.name ?? agency.name,
        shortName: body.shortName ?? agency.shortName,
        kind: body.kind ?? agency.kind,
        parentId: body.parentId === undefined ? agency.parentId : body.parentId,
        active: body.active ?? agency.active,
        version: agency.version + 1,
      };
      return alterAgency(tx, agency, changed);
    });
  }

  /** @returns the ids of the parent and all above it. */
  private async requireParent(tx: Tx, id: string): Promise<string[]> {
    const above = await tx.query<{ id: string }>(selfAndAboveQuery, [id]);
    if (above.length === 0)
      throw invalidInput([{ field: 'parentId', code: 'agency-unknown', params: { value: id } }]);
    return above.map((row) => row.id);
  }
}
