import { Injectable } from '@nestjs/common';
import type { Caller, CallerPosition, Role } from '@selaras/contracts';
import { AgencyDirectory, Problem, actedAs, holdsRole, requireRole } from '@selaras/platform';
import {
  AGENCY_READERS,
  INDICATOR_ACTS,
  READS_EVERYTHING,
  type IndicatorAct,
} from '../indicators/indicator-rules.js';

/** Who acts, in the words history keeps. */
export interface Actor {
  callerId: string;
  by: string;
  position: string | null;
}

/** Says whether a caller's positions allow an act on an agency's indicator. An unassigned one belongs to no agency. */
@Injectable()
export class Authority {
  constructor(private readonly agencies: AgencyDirectory) {}

  /** Tells for any agency whether one of these roles of the caller covers it; asks the directory once. */
  async reach(caller: Caller, ...roles: readonly Role[]): Promise<(agencyId: string | null) => boolean> {
    const reaches = await Promise.all(roles.map((role) => this.agencies.reach(caller, role)));
    return (agencyId) =>
      agencyId !== null && reaches.some((reached) => reached === 'all' || reached.has(agencyId));
  }

  async may(caller: Caller, act: IndicatorAct, agencyId: string | null): Promise<boolean> {
    const { roles } = INDICATOR_ACTS[act];
    if (!isAgencyAct(act)) return holdsRole(caller, ...roles);
    return (await this.reach(caller, ...roles))(agencyId);
  }

  /** The caller as the one who takes this step. @throws Problem `scoring.indicator-not-yours` */
  async actor(
    caller: Caller,
    act: IndicatorAct,
    { code, agencyId }: { code: string; agencyId: string | null },
  ): Promise<Actor> {
    const { roles } = INDICATOR_ACTS[act];
    if (!isAgencyAct(act)) return this.officer(caller, ...roles);
    const position = agencyId === null ? null : await this.covering(caller, roles, agencyId);
    if (!position) throw new Problem('scoring.indicator-not-yours', { code });
    return { callerId: caller.id, by: caller.name, position: position.title };
  }

  /** The caller as holder of a role for the whole government. @throws Problem `common.forbidden` */
  officer(caller: Caller, ...roles: readonly Role[]): Actor {
    requireRole(caller, ...roles);
    return { callerId: caller.id, ...actedAs(caller, ...roles) };
  }

  /** FAKTA, ANALISIS, evidence and history are for those who answer, judge or audit. @throws Problem `scoring.indicator-not-yours` */
  async requireReader(
    caller: Caller,
    { code, agencyId }: { code: string; agencyId: string | null },
  ): Promise<void> {
    if (holdsRole(caller, ...READS_EVERYTHING)) return;
    if (!(await this.reach(caller, ...AGENCY_READERS))(agencyId))
      throw new Problem('scoring.indicator-not-yours', { code });
  }

  private async covering(
    caller: Caller,
    roles: readonly Role[],
    agencyId: string,
  ): Promise<CallerPosition | null> {
    for (const position of caller.positions) {
      const alone = { ...caller, positions: [position] };
      if (roles.includes(position.role) && (await this.agencies.covers(alone, position.role, agencyId)))
        return position;
    }
    return null;
  }
}

/** Judging is for all agencies; everything else is done for the one the indicator is assigned to. */
const isAgencyAct = (act: IndicatorAct): boolean => act !== 'review';
