import { Injectable } from '@nestjs/common';
import {
  LEADER_ROLES,
  delegableActs,
  type AideList,
  type ById,
  type DelegationPage,
  type DelegationView,
  type FieldProblem,
  type GrantDelegation,
  type ListAides,
  type PageRequest,
  type Role,
} from '@selaras/contracts';
import {
  Problem,
  Transactions,
  holdsRole,
  invalidInput,
  jsonPage,
  pageLimit,
  type Answer,
  type RequestContext,
  type Tx,
  type JsonText,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { changeRights } from '../positions/changed-rights.js';
import { requirePerson } from '../positions/holdings.service.js';
import { LocalCalendar, daysIn } from '../positions/local-calendar.js';
import { Delegation } from './delegation.entity.js';
import { aidesQuery, delegationQuery, delegationsQuery, leaderHoldingQuery } from './delegations.queries.js';

/** The longest a mandate lasts; it may be given again, with its reason. */
const MOST_DAYS = 30;

/** Pelimpahan: what a leader lets an aide do in his name (mandat, UU 30/2014 Pasal 14). */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly calendar: LocalCalendar,
  ) {}

  /** Those the caller gave or was given; administrators and auditors see everybody's. */
  async list(body: PageRequest, context: RequestContext): Promise<JsonText<DelegationPage>> {
    const caller = context.signedIn;
    const all = holdsRole(caller, 'administrator', 'auditor');
    const { sql, parameters } = delegationsQuery(all ? null : caller.id, body, this.calendar.today());
    const rows = await this.database.query<{ id: string; json: string }[]>(sql, parameters);
    return jsonPage(rows, pageLimit(body.limit), ({ id }) => [id]);
  }

  async aides({ q }: ListAides, context: RequestContext): Promise<AideList> {
    const { sql, parameters } = aidesQuery(q, this.calendar.today(), context.signedIn.id);
    return { items: await this.database.query(sql, parameters) };
  }

  /**
   * @throws Problem `identity.not-your-position` unless the caller himself holds the position on the first day,
   *   `common.invalid-input`
   */
  grant(body: GrantDelegation, context: RequestContext): Promise<Answer<DelegationView>> {
    return this.transactions.run(context, async (tx) => {
      const leaderId = context.signedIn.id;
      const seat = await this.requireLeader(tx, body, leaderId);
      const wrong = this.wrongTerm(body, seat.role);
      if (wrong.length) throw invalidInput(wrong);
      const aide = await requirePerson(tx, body.aideId, 'aideId');
      if (aide.id === leaderId) throw invalidInput([{ field: 'aideId', code: 'same-person' }]);
      const { acts, reason, from, until } = body;
      const given = { id: v7(), positionId: seat.id, leaderId, aideId: aide.id, acts, reason, from, until };
      await tx.manager.insert(Delegation, { ...given, revokedAt: null });
      await tx.audit('identity.delegation-granted', {
        object: { kind: 'position', id: seat.id, name: seat.title },
        after: { aide: aide.name, aideId: aide.id, acts, reason, from, until },
        position: seat.title,
      });
      await changeRights(tx, [aide.id]);
      return this.view(tx, given.id);
    });
  }

  /** The leader takes it back at any time; an administrator may too. @throws Problem `identity.delegation-not-found` */
  revoke({ id }: ById, context: RequestContext): Promise<Answer<DelegationView>> {
    return this.transactions.run(context, async (tx) => {
      const caller = context.signedIn;
      const lock = { mode: 'pessimistic_write' } as const;
      const found = await tx.manager.findOne(Delegation, { where: { id }, lock });
      const mine = found?.leaderId === caller.id || holdsRole(caller, 'administrator');
      if (!found || !mine || found.revokedAt || found.until < this.calendar.today())
        throw new Problem('identity.delegation-not-found');
      found.revokedAt = this.calendar.now();
      await tx.manager.save(Delegation, found);
      const view = await this.view(tx, id);
      const { acts, from, until } = found;
      await tx.audit('identity.delegation-revoked', {
        object: { kind: 'position', id: view.positionId, name: view.title },
        before: { aide: view.aideName, aideId: view.aideId, acts, from, until },
      });
      await changeRights(tx, [found.aideId]);
      return view;
    });
  }

  private async requireLeader(
    tx: Tx,
    { positionId, from }: GrantDelegation,
    leaderId: string,
  ): Promise<{ id: string; title: string; role: Role }> {
    const today = this.calendar.today();
    const first = from < today ? today : from;
    const [seat] = await tx.query<{ id: string; title: string; role: Role }>(leaderHoldingQuery, [
      positionId,
      leaderId,
      first,
    ]);
    if (!seat || !LEADER_ROLES.some((role) => role === seat.role))
      throw new Problem('identity.not-your-position');
    return seat;
  }

  private wrongTerm({ acts, from, until }: GrantDelegation, role: Role): FieldProblem[] {
    const allowed = delegableActs(role);
    const wrong: FieldProblem[] = [];
    if (acts.some((act) => !allowed.includes(act)))
      wrong.push({ field: 'acts', code: 'not-in-list', params: { allowed: allowed.join(', ') || '-' } });
    if (from < this.calendar.today()) wrong.push({ field: 'from', code: 'in-the-past' });
    if (until < from) wrong.push({ field: 'until', code: 'before-start' });
    else if (daysIn(from, until) > MOST_DAYS)
      wrong.push({ field: 'until', code: 'at-most-days', params: { max: MOST_DAYS } });
    return wrong;
  }

  private async view(tx: Tx, id: string): Promise<DelegationView> {
    const [row] = await tx.query<{ json: string }>(delegationQuery, [id, this.calendar.today()]);
    return JSON.parse(row?.json ?? '{}') as DelegationView;
  }
}
