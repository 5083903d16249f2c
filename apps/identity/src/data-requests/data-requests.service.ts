import { Inject, Injectable } from '@nestjs/common';
import { BREACH_NOTICE_HOURS, hoursAfter, localDay } from '@selaras/calendar';
import {
  type ById,
  type DataRequestPage,
  type DataRequestView,
  type EnterDataRequest,
  type PageRequest,
  type SubmitDataRequest,
} from '@selaras/contracts';
import {
  Clock,
  NODE_SETTINGS,
  Problem,
  Transactions,
  invalidInput,
  type Answer,
  type NodeSettings,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../contacts/person-of.js';
import { Person } from '../people/person.entity.js';
import { DataRequest } from './data-request.entity.js';
import { fullView, requestPage } from './data-request-view.js';
import { nextOrdinal, numberOf } from './numbers.js';
import { RequestNotices } from './request-notices.js';

/** Kinds that mean nothing without words. */
const NEED_WORDS = ['correction', 'objection'];

type Applicant = Pick<
  DataRequest,
  'personId' | 'applicantName' | 'applicantContact' | 'identityProof' | 'enteredBy' | 'receivedAt'
>;

/** Requests as data subjects make them, and as officers enter them for others (Article 14 UU 27/2022). */
@Injectable()
export class DataRequestsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly notices: RequestNotices,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  listOwn(body: PageRequest, context: RequestContext): Promise<DataRequestPage> {
    const personId = personOf(context);
    return requestPage(this.database.manager, { personId }, body, this.clock.now());
  }

  /** @throws Problem `privacy.request-not-found`, also for one of somebody else */
  async getOwn({ id }: ById, context: RequestContext): Promise<DataRequestView> {
    const row = await this.database.manager.findOneBy(DataRequest, { id, personId: personOf(context) });
    if (!row) throw new Problem('privacy.request-not-found');
    return this.ownView(row, context);
  }

  /** @throws Problem `privacy.request-open` while one of the kind waits, `common.invalid-input` without words */
  submit(body: SubmitDataRequest, context: RequestContext): Promise<Answer<DataRequestView>> {
    const personId = personOf(context);
    requireWords(body);
    return this.transactions.run(context, async (tx) => {
      const person = await tx.manager.findOneBy(Person, { id: personId });
      if (!person) throw new Problem('identity.person-not-found');
      await refuseSecond(tx, personId, body.kind);
      const row = await this.write(tx, body, {
        personId,
        applicantName: person.name,
        applicantContact: null,
        identityProof: null,
        enteredBy: null,
        receivedAt: this.clock.now(),
      });
      return this.ownView(row, context);
    });
  }

  /** @throws Problem `identity.person-not-found`, `privacy.request-open`, `common.invalid-input` for a time to come */
  enter(body: EnterDataRequest, context: RequestContext): Promise<Answer<DataRequestView>> {
    requireWords(body);
    const now = this.clock.now();
    const receivedAt = body.receivedAt ? new Date(body.receivedAt) : now;
    if (receivedAt > now) throw invalidInput([{ field: 'receivedAt', code: 'not-matching' }]);
    return this.transactions.run(context, async (tx) => {
      const personId = body.personId ?? null;
      if (personId) {
        if (!(await tx.manager.existsBy(Person, { id: personId })))
          throw new Problem('identity.person-not-found');
        await refuseSecond(tx, personId, body.kind);
      }
      const { applicantName, applicantContact, identityProof } = body;
      const enteredBy = context.signedIn.name;
      const applicant = { personId, applicantName, applicantContact, identityProof, enteredBy, receivedAt };
      const row = await this.write(tx, body, applicant);
      return fullView(row, { now, locale: context.locale, unmasked: false });
    });
  }

  /** @throws Problem `privacy.request-not-found`, `privacy.request-decided` */
  withdraw({ id }: ById, context: RequestContext): Promise<Answer<DataRequestView>> {
    const personId = personOf(context);
    return this.transactions.run(context, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.manager.findOne(DataRequest, { where: { id, personId }, lock });
      if (!row) throw new Problem('privacy.request-not-found');
      const number = numberOf('data_request', row);
      if (row.state !== 'received') throw new Problem('privacy.request-decided', { number });
      const withdrawn = { ...row, state: 'withdrawn', decidedAt: this.clock.now() } as const;
      const saved = await tx.manager.save(DataRequest, { ...withdrawn, version: row.version + 1 });
      await tx.audit('identity.data-request-withdrawn', { object: objectOf(row), after: { number } });
      await this.notices.done(tx, saved);
      return this.ownView(saved, context);
    });
  }

  private async write(tx: Tx, body: SubmitDataRequest, applicant: Applicant): Promise<DataRequest> {
    const year = Number(localDay(applicant.receivedAt, this.node.TIME_ZONE).slice(0, 4));
    const row = await tx.manager.save(DataRequest, {
      id: v7(),
      year,
      ordinal: await nextOrdinal(tx, 'data_request', year),
      kind: body.kind,
      state: 'received',
      details: body.details?.trim() ?? '',
      ...applicant,
      dueAt: hoursAfter(applicant.receivedAt, BREACH_NOTICE_HOURS),
      decidedAt: null,
      decidedBy: null,
      ground: null,
      answer: null,
      copyUntil: null,
      reminded: 0,
      forgottenAt: null,
      version: 1,
    });
    await tx.audit('identity.data-request-submitted', {
      object: objectOf(row),
      after: { number: numberOf('data_request', row), kind: row.kind, personId: row.personId },
    });
    await this.notices.remind(tx, row);
    return row;
  }

  /** One's own request has nothing to hide from oneself. */
  private ownView(row: DataRequest, { locale }: RequestContext): DataRequestView {
    return fullView(row, { now: this.clock.now(), locale, unmasked: true });
  }
}

export const objectOf = (row: DataRequest) => ({
  kind: 'data-request',
  id: row.id,
  name: numberOf('data_request', row),
});

function requireWords({ kind, details }: SubmitDataRequest): void {
  if (NEED_WORDS.includes(kind) && !details?.trim())
    throw invalidInput([{ field: 'details', code: 'required' }]);
}

async function refuseSecond(tx: Tx, personId: string, kind: DataRequest['kind']): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.data_request.of'), hashtext($1))`, [
    personId,
  ]);
  const open = await tx.manager.findOneBy(DataRequest, { personId, kind, state: 'received' });
  if (open) throw new Problem('privacy.request-open', { number: numberOf('data_request', open) });
}
