import { Injectable } from '@nestjs/common';
import type { Caller, Inbox, InboxItem, Role } from '@selaras/contracts';
import { AgencyDirectory, holdsRole, type RequestContext } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { DueDates } from '../acts/due-dates.js';
import { findIndicator, findInstrument } from '../instruments/editions.js';
import { OWED, type OwedRow } from './inbox.queries.js';

const LINES = 50;

/** What the caller owes here: a line per indicator, or one per assessment where the act is about all of it. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: DataSource,
    private readonly agencies: AgencyDirectory,
    private readonly dueDates: DueDates,
  ) {}

  async list(context: RequestContext): Promise<Inbox> {
    const caller = context.signedIn;
    const rows = await this.database.query<OwedRow[]>(OWED, [
      await this.agenciesOf(caller, 'agency-operator', 'respondent'),
      await this.agenciesOf(caller, 'head-of-agency'),
      holdsRole(caller, 'internal-assessor'),
      holdsRole(caller, 'coordinator'),
      LINES + 1,
    ]);
    const agencies = await this.agencies.all();
    const fromAgency = ({ agencyId }: OwedRow) => agencies.get(agencyId ?? '')?.name ?? null;
    const items = rows.slice(0, LINES).map((row): InboxItem => {
      const { kind, id, code, due, count, note, reviewedBy } = row;
      const revised = kind === 'revise';
      const from = revised ? reviewedBy : kind === 'release' || kind === 'review' ? fromAgency(row) : null;
      return {
        kind,
        id,
        code,
        title: titleOf(row),
        note: revised ? note : null,
        from,
        due,
        workingDaysLeft: this.dueDates.left(due),
        count,
      };
    });
    return { items, more: rows.length > LINES };
  }

  private async agenciesOf(caller: Caller, ...roles: Role[]): Promise<string[]> {
    const reaches = await Promise.all(roles.map((role) => this.agencies.reach(caller, role)));
    if (reaches.includes('all')) return [...(await this.agencies.all()).keys()];
    return [...new Set(reaches.flatMap((reach) => [...reach]))];
  }
}

function titleOf({ edition, year, code }: OwedRow): string {
  const instrument = findInstrument(edition);
  return code === null ? `${instrument.label} ${year}` : `${code} ${findIndicator(instrument, code).name}`;
}
