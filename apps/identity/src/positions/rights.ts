import { Injectable } from '@nestjs/common';
import type { Acting, CallerPosition, DelegableAct, Role } from '@selaras/contracts';
import { DataSource } from 'typeorm';
import { LocalCalendar } from './local-calendar.js';
import { nextChangeQuery, rightsQuery } from './rights.queries.js';

interface RightRow {
  id: string;
  title: string;
  role: Role;
  agencyId: string | null;
  agencyName: string | null;
  acting: Acting | null;
  acts: DelegableAct[] | null;
}

/** What a person may act as now, and when that changes by itself. */
export interface HeldRights {
  positions: CallerPosition[];
  /** No token given out now may outlive this moment; null: nothing changes by itself. */
  changesAt: Date | null;
}

/** The rights that follow from positions, their days, and what leaders have delegated. */
@Injectable()
export class Rights {
  constructor(
    private readonly database: DataSource,
    private readonly calendar: LocalCalendar,
  ) {}

  /** @param personId Whether the person may sign in at all is asked elsewhere. */
  async of(personId: string): Promise<HeldRights> {
    const today = this.calendar.today();
    const [rows, [next]] = await Promise.all([
      this.database.query<RightRow[]>(rightsQuery, [personId, today]),
      this.database.query<{ day: string | null }[]>(nextChangeQuery, [personId, today]),
    ]);
    return {
      positions: rows.map(positionOf),
      changesAt: next?.day ? this.calendar.startOf(next.day) : null,
    };
  }
}

function positionOf({ acting, acts, role, ...seat }: RightRow): CallerPosition {
  const { id, title, agencyId, agencyName } = seat;
  const position = { id, title, role, agencyId, agencyName };
  if (acts) return { ...position, role: 'executive-aide', mandate: { role, acts } };
  return acting ? { ...position, acting } : position;
}
