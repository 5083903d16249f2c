import { Injectable } from '@nestjs/common';
import {
  type ById,
  type ChangePerson,
  type CreatePerson,
  type InvitedPerson,
  type ListPeople,
  type Me,
  type PersonPage,
  type PersonView,
} from '@selaras/contracts';
import {
  JsonText,
  Problem,
  Transactions,
  jsonPage,
  pageLimit,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { ActivationsService } from '../activations/activations.service.js';
import { OneTimeSecrets, opened } from '../keys/secrets.js';
import type { ListedRow } from '../lists/keyset.js';
import { keepingAnAdministrator } from '../positions/administrators.js';
import { changeRights } from '../positions/changed-rights.js';
import { LocalCalendar } from '../positions/local-calendar.js';
import { closeSessionsOfQuery } from '../sessions/sessions.queries.js';
import { givePositions, seatTitles } from './give-positions.js';
import { insertPerson } from './insert-person.js';
import { peopleQuery, personQuery } from './people.queries.js';
import { Person } from './person.entity.js';

/** The people who may sign in, and the positions they hold. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly activations: ActivationsService,
    private readonly secrets: OneTimeSecrets,
    private readonly calendar: LocalCalendar,
  ) {}

  /** Who the caller's token says they are; a machine holds no positions. */
  async me(context: RequestContext): Promise<Me> {
    const { kind, id, name, positions } = context.signedIn;
    return { kind, id, name, positions };
  }

  async list(body: ListPeople): Promise<JsonText<PersonPage>> {
    const { sql, parameters } = peopleQuery(body, this.calendar.today());
    const rows = await this.database.query<ListedRow[]>(sql, parameters);
    return jsonPage(rows, pageLimit(body.limit), ({ name, id }) => [name, id]);
  }

  async get({ id }: ById): Promise<JsonText<PersonView>> {
    const [row] = await this.database.query<{ json: string }[]>(personQuery, [id, this.calendar.today()]);
    if (!row) throw new Problem('identity.person-not-found');
    return new JsonText(row.json);
  }

  async create(body: CreatePerson, context: RequestContext): Promise<InvitedPerson> {
    return this.inviting(context, async (tx) => {
      const person = { id: v7(), name: body.name, username: body.username };
      const titles = await seatTitles(tx, body.positions);
      await insertPerson(tx, person, titles);
      await givePositions(tx, person, body.positions, this.calendar.today());
      return person.id;
    });
  }

  /** A fresh link; the ones given before are void. The password, if there is one, stays until the link is used. */
  async invite({ id }: ById, context: RequestContext): Promise<InvitedPerson> {
    return this.inviting(context, async (tx) => {
      const person = await tx.manager.findOneBy(Person, { id });
      if (!person?.active) throw new Problem('identity.person-not-found');
      await tx.audit('identity.person-invited', { object: { kind: 'person', id, name: person.name } });
      return id;
    });
  }

  /** @throws Problem `identity.person-not-found`, `common.stale`, `identity.last-administrator` */
  change(body: ChangePerson, context: RequestContext): Promise<Answer<PersonView>> {
    return this.transactions.run(context, (tx) =>
      keepingAnAdministrator(tx, this.calendar.today(), async () => {
        const lock = { mode: 'pessimistic_write' } as const;
        const person = await tx.manager.findOne(Person, { where: { id: body.id }, lock });
        if (!person) throw new Problem('identity.person-not-found');
        if (person.version !== body.version)
          throw new Problem('common.stale', { current: person.version, given: body.version });
        if (person.erasedAt) throw new Problem('privacy.already-erased');
        const { name, active } = person;
        person.name = body.name ?? name;
        person.active = body.active ?? active;
        if (active !== person.active) person.leftAt = person.active ? null : this.calendar.now();
        await tx.manager.save(Person, person);
        if (active && !person.active) await this.leave(tx, person.id);
        await tx.audit('identity.person-changed', {
          object: { kind: 'person', id: person.id, name: person.name },
          before: { name, active },
          after: { name: person.name, active: person.active },
        });
        await changeRights(tx, [person.id]);
        return this.view(tx, person.id);
      }),
    );
  }

  /** Everything the person held ends now, also what others do in his name. */
  private async leave(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE position SET version = version + 1 WHERE id IN (
         SELECT position_id FROM holding WHERE person_id = $1 AND revoked_at IS NULL
           AND (until_day IS NULL OR until_day >= $2::date))`,
      [id, this.calendar.today()],
    );
    await tx.query(
      `UPDATE holding SET revoked_at = $3, revoked_reason = 'Dinonaktifkan'
       WHERE person_id = $1 AND revoked_at IS NULL AND (until_day IS NULL OR until_day >= $2::date)`,
      [id, this.calendar.today(), this.calendar.now()],
    );
    await tx.query(closeSessionsOfQuery, [id]);
    await this.activations.withdraw(tx, id);
  }

  private async inviting(context: RequestContext, work: (tx: Tx) => Promise<string>): Promise<InvitedPerson> {
    const secret = this.secrets.for(context);
    const answer = await this.transactions.run(context, async (tx) => {
      const id = await work(tx);
      const expiresAt = await this.activations.issue(tx, id, secret);
      return { person: await this.view(tx, id), expiresAt: expiresAt.toISOString() };
    });
    return { ...opened(answer), activationLink: this.activations.link(secret) };
  }

  private async view(tx: Tx, id: string): Promise<PersonView> {
    const [row] = await tx.query<{ json: string }>(personQuery, [id, this.calendar.today()]);
    return JSON.parse(row?.json ?? '{}') as PersonView;
  }
}
