import { Injectable } from '@nestjs/common';
import type {
  ById,
  ChangePosition,
  CreatePosition,
  HoldingPage,
  ListHoldings,
  ListPositions,
  SeatPage,
  SeatView,
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
import type { ListedRow } from '../lists/keyset.js';
import { LocalCalendar } from './local-calendar.js';
import { Position } from './position.entity.js';
import { insertSeat, lockSeat } from './place-holdings.js';
import { holdingsQuery, lasting, seatQuery, seatsQuery } from './positions.queries.js';
import { changeRights } from './changed-rights.js';

/** The government's positions (jabatan) as seats, whoever holds them. */
@Injectable()
export class PositionsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly calendar: LocalCalendar,
  ) {}

  async list(body: ListPositions): Promise<JsonText<SeatPage>> {
    return this.page(seatsQuery(body, this.calendar.today()), body.limit);
  }

  async get({ id }: ById): Promise<JsonText<SeatView>> {
    const [row] = await this.database.query<{ json: string }[]>(seatQuery, [id, this.calendar.today()]);
    if (!row) throw new Problem('identity.position-not-found');
    return new JsonText(row.json);
  }

  /** Who held a position, or what a person held. @throws Problem `common.invalid-input` without either */
  async holdings(body: ListHoldings): Promise<JsonText<HoldingPage>> {
    if (!body.position && !body.person) throw invalidInput([{ field: 'position', code: 'required' }]);
    return this.page(holdingsQuery(body), body.limit);
  }

  create(body: CreatePosition, context: RequestContext): Promise<Answer<SeatView>> {
    return this.transactions.run(context, async (tx) => {
      const { title, role, agencyId = null } = body;
      const seat = await insertSeat(tx, { title, role, agencyId });
      await tx.audit('identity.position-created', {
        object: objectOf(seat),
        after: { title, role, agencyId },
      });
      return this.view(tx, seat.id);
    });
  }

  /** @throws Problem `identity.position-not-found`, `common.stale`, `identity.position-held` */
  change(body: ChangePosition, context: RequestContext): Promise<Answer<SeatView>> {
    return this.transactions.run(context, async (tx) => {
      const seat = await lockSeat(tx, body.id, body.version);
      const { title, active } = seat;
      seat.title = body.title ?? title;
      seat.active = body.active ?? active;
      seat.version += 1;
      const holders = await tx.query<{ id: string }>(
        `SELECT DISTINCT h.person_id AS id FROM holding h WHERE h.position_id = $1 AND ${lasting('$2')}`,
        [seat.id, this.calendar.today()],
      );
      if (!seat.active && holders.length) throw new Problem('identity.position-held');
      await tx.manager.save(Position, seat);
      await tx.audit('identity.position-changed', {
        object: objectOf(seat),
        before: { title, active },
        after: { title: seat.title, active: seat.active },
      });
      if (seat.title !== title)
        await changeRights(
          tx,
          holders.map(({ id }) => id),
        );
      return this.view(tx, seat.id);
    });
  }

  async view(tx: Tx, id: string): Promise<SeatView> {
    const [row] = await tx.query<{ json: string }>(seatQuery, [id, this.calendar.today()]);
    return JSON.parse(row?.json ?? '{}') as SeatView;
  }

  private async page<T extends object>(
    { sql, parameters }: { sql: string; parameters: unknown[] },
    limit: number | undefined,
  ): Promise<JsonText<T>> {
    const rows = await this.database.query<ListedRow[]>(sql, parameters);
    return jsonPage(rows, pageLimit(limit), ({ name, id }) => [name, id]);
  }
}

/** A position as the audit trail names it. */
export const objectOf = ({ id, title }: Pick<Position, 'id' | 'title'>) => ({
  kind: 'position',
  id,
  name: title,
});
