import { Inject, Injectable } from '@nestjs/common';
import {
  type ById,
  type DataRequestPage,
  type DataRequestView,
  type DecideDataRequest,
  type ListDataRequests,
  type OpenedCopy,
  type UnmaskWithReason,
} from '@selaras/contracts';
import {
  Clock,
  Problem,
  SERVICE_SETTINGS,
  Transactions,
  holdsRole,
  invalidInput,
  sourceOf,
  type Answer,
  type Locale,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DATA_OFFICERS } from '@selaras/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { erasePerson } from '../people/erase-person.js';
import { Person } from '../people/person.entity.js';
import type { IdentitySettings } from '../settings.js';
import { DataRequest } from './data-request.entity.js';
import { fullView, requestPage } from './data-request-view.js';
import { objectOf } from './data-requests.service.js';
import { numberOf } from './numbers.js';
import { RequestNotices } from './request-notices.js';

const DAY_MS = 86_400_000;

const IN_SERVICE: Record<Locale, string> = {
  id: 'Akun pemohon masih aktif: nonaktifkan akunnya dahulu.',
  en: 'The applicant’s account is still active: switch it off first.',
};

/** Requests as the data protection officer reads and decides them. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly notices: RequestNotices,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  list({ state, ...asked }: ListDataRequests): Promise<DataRequestPage> {
    return requestPage(this.database.manager, state ? { state } : {}, asked, this.clock.now());
  }

  /** @throws Problem `privacy.request-not-found` */
  async get({ id }: ById, { locale }: RequestContext): Promise<DataRequestView> {
    const row = await this.row(this.database.manager, id);
    return this.view(this.database.manager, row, locale, false);
  }

  /** Contact and proof, once the reason is on record. @throws Problem `privacy.request-not-found` */
  unmask({ id, reason }: UnmaskWithReason, context: RequestContext): Promise<DataRequestView> {
    return this.transactions.inTransaction(async (tx) => {
      const row = await this.row(tx.manager, id);
      const after = { number: numberOf('data_request', row), reason };
      await tx.audit('identity.data-request-unmasked', { object: objectOf(row), after });
      return this.view(tx.manager, row, context.locale, true);
    }, sourceOf(context));
  }

  /**
   * Decides, does what was decided, and answers, all in one transaction.
   * @throws Problem `privacy.request-not-found`, `privacy.request-decided`, `privacy.own-request`,
   *   `privacy.no-account`, `privacy.still-in-service`, `privacy.already-erased`, `common.stale`,
   *   `common.invalid-input` without a ground, or with one that nothing was refused on
   */
  decide(body: DecideDataRequest, context: RequestContext): Promise<Answer<DataRequestView>> {
    return this.transactions.run(context, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.manager.findOne(DataRequest, { where: { id: body.id }, lock });
      if (!row) throw new Problem('privacy.request-not-found');
      const number = numberOf('data_request', row);
      if (row.personId === context.signedIn.id) throw new Problem('privacy.own-request');
      if (row.state !== 'received') throw new Problem('privacy.request-decided', { number });
      if (row.version !== body.version)
        throw new Problem('common.stale', { current: row.version, given: body.version });
      requireSense(row, body);
      const granted = body.outcome !== 'refused';
      if (granted) await this.carryOut(tx, row, number);
      const now = this.clock.now();
      const copies = granted && row.kind === 'copy';
      const saved = await tx.manager.save(DataRequest, {
        ...row,
        state: body.outcome,
        ground: body.ground ?? null,
        answer: body.answer.trim(),
        decidedAt: now,
        decidedBy: context.signedIn.name,
        copyUntil: copies ? new Date(now.getTime() + this.settings.DATA_COPY_DAYS * DAY_MS) : null,
        version: row.version + 1,
      });
      const { kind, ground } = saved;
      await tx.audit('identity.data-request-decided', {
        object: objectOf(row),
        after: { number, kind, outcome: body.outcome, ground },
      });
      await this.notices.done(tx, saved);
      return this.view(tx.manager, saved, context.locale, false);
    });
  }

  /**
   * Lets a copy be put together: by the person it is about, or by an officer who hands it over.
   * @throws Problem `privacy.request-not-found`, also for one of somebody else; `privacy.copy-not-ready`
   */
  openCopy({ id }: ById, context: RequestContext): Promise<OpenedCopy> {
    return this.transactions.inTransaction(async (tx) => {
      const row = await this.row(tx.manager, id);
      const { signedIn } = context;
      if (row.personId !== signedIn.id && !holdsRole(signedIn, ...DATA_OFFICERS))
        throw new Problem('privacy.request-not-found');
      const now = this.clock.now();
      if (!row.personId || !row.copyUntil || row.copyUntil <= now)
        throw new Problem('privacy.copy-not-ready');
      const number = numberOf('data_request', row);
      const after = { number, personId: row.personId };
      await tx.audit('identity.data-copy-taken', { object: objectOf(row), after });
      return { personId: row.personId, number, name: row.applicantName, openedAt: now.toISOString() };
    }, sourceOf(context));
  }

  async row(manager: EntityManager, id: string): Promise<DataRequest> {
    const row = await manager.findOneBy(DataRequest, { id });
    if (!row) throw new Problem('privacy.request-not-found');
    return row;
  }

  private async carryOut(tx: Tx, { kind, personId }: DataRequest, number: string): Promise<void> {
    if (kind === 'copy' && !personId) throw new Problem('privacy.no-account');
    if (!personId) return;
    if (kind === 'erasure') await erasePerson(tx, personId, { now: this.clock.now(), number });
    if (kind === 'restriction') await restrict(tx, personId, { now: this.clock.now(), number });
  }

  private async view(
    manager: EntityManager,
    row: DataRequest,
    locale: Locale,
    unmasked: boolean,
  ): Promise<DataRequestView> {
    const asked = row.kind === 'erasure' && row.state === 'received' && row.personId;
    const active = asked && (await manager.existsBy(Person, { id: asked, active: true }));
    const obstacles = active ? [IN_SERVICE[locale]] : [];
    return fullView(row, { now: this.clock.now(), locale, unmasked, obstacles });
  }
}

/**
 * A refusal says on what; what is granted in full has nothing to say it on. Of somebody who had an account the audit
 * trail and the decrees stay, so an erasure is granted in part at most.
 */
function requireSense({ kind, personId }: DataRequest, { outcome, ground, answer }: DecideDataRequest): void {
  if (!answer.trim()) throw invalidInput([{ field: 'answer', code: 'required' }]);
  if (outcome === 'granted' && kind === 'erasure' && personId) {
    const params = { allowed: 'partly-granted, refused' };
    throw invalidInput([{ field: 'outcome', code: 'not-in-list', params }]);
  }
  if (outcome === 'granted' && ground) throw invalidInput([{ field: 'ground', code: 'not-matching' }]);
  if (outcome !== 'granted' && !ground) throw invalidInput([{ field: 'ground', code: 'required' }]);
}

/** Nothing goes out any more but what the office needs: no summaries, no urgent mail. */
async function restrict(tx: Tx, id: string, { now, number }: { now: Date; number: string }): Promise<void> {
  const person = await tx.manager.findOneByOrFail(Person, { id });
  await tx.manager.update(Person, { id }, { restrictedAt: now });
  await tx.query('UPDATE person_contact SET digest = false WHERE person_id = $1', [id]);
  const object = { kind: 'person', id, name: person.name };
  await tx.audit('identity.person-restricted', { object, after: { number } });
}
