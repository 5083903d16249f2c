import { Injectable } from '@nestjs/common';
import {
  identityEvents,
  type ById,
  type ChangePerson,
  type CreatePerson,
  type GivePosition,
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
  page,
  pageLimit,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource, In } from 'typeorm';
import { v7 } from 'uuid';
import { ActivationsService } from '../activations/activations.service.js';
import { Agency } from '../agencies/agency.entity.js';
import { OneTimeSecrets, opened } from '../keys/secrets.js';
import type { ListedRow } from '../lists/keyset.js';
import { closeSessionsOfQuery } from '../sessions/sessions.queries.js';
import { HOLD_THE_ADMINISTRATORS, administratorsQuery, peopleQuery, personQuery } from './people.queries.js';
import { Person } from './person.entity.js';
import { Position } from './position.entity.js';
import { arrangePositions, checkPositions } from './positions.js';

/** The people who may sign in, and the positions they hold. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly activations: ActivationsService,
    private readonly secrets: OneTimeSecrets,
  ) {}

  /** Who the caller's token says they are; a machine holds no positions. */
  async me(context: RequestContext): Promise<Me> {
    const { kind, id, name, positions } = context.signedIn;
    return { kind, id, name, positions };
  }

  async list(body: ListPeople): Promise<JsonText<PersonPage>> {
    const { sql, parameters } = peopleQuery(body);
    const rows = await this.database.query<ListedRow[]>(sql, parameters);
    const { items, nextCursor } = page(rows, pageLimit(body.limit), ({ name, id }) => [name, id]);
    const text = items.map(({ json }) => json).join(',');
    return new JsonText(`{"items":[${text}],"nextCursor":${JSON.stringify(nextCursor)}}`);
  }

  async get({ id }: ById): Promise<JsonText<PersonView>> {
    const [row] = await this.database.query<{ json: string }[]>(personQuery, [id]);
    if (!row) throw new Problem('identity.person-not-found');
    return new JsonText(row.json);
  }

  async create(body: CreatePerson, context: RequestContext): Promise<InvitedPerson> {
    return this.inviting(context, async (tx) => {
      const { name, username } = body;
      const person = { id: v7(), name, username, passwordHash: null, active: true, version: 1 };
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.username'), hashtext($1))`, [username]);
      const taken = await tx.manager.existsBy(Person, { username });
      if (taken)
        throw new Problem('identity.username-taken', { username }, [{ field: 'username', code: 'taken' }]);
      await tx.manager.insert(Person, person);
      await this.givePositions(tx, person.id, body.positions);
      return person.id;
    });
  }

  /** A fresh link; the ones given before are void. The password, if there is one, stays until the link is used. */
  async invite({ id }: ById, context: RequestContext): Promise<InvitedPerson> {
    return this.inviting(context, async (tx) => {
      const person = await tx.manager.findOneBy(Person, { id });
      if (!person?.active) throw new Problem('identity.person-not-found');
      return id;
    });
  }

  change(body: ChangePerson, context: RequestContext): Promise<Answer<PersonView>> {
    return this.transactions.run(context, async (tx) => {
      await tx.query(HOLD_THE_ADMINISTRATORS);
      const lock = { mode: 'pessimistic_write' } as const;
      const person = await tx.manager.findOne(Person, { where: { id: body.id }, lock });
      if (!person) throw new Problem('identity.person-not-found');
      if (person.version !== body.version)
        throw new Problem('common.stale', { current: person.version, given: body.version });
      await this.keepAnAdministrator(tx, body);
      person.name = body.name ?? person.name;
      person.active = body.active ?? person.active;
      person.version += 1;
      await tx.manager.save(Person, person);
      if (body.positions) await this.givePositions(tx, person.id, body.positions);
      if (!person.active) {
        await tx.query(closeSessionsOfQuery, [person.id]);
        await this.activations.withdraw(tx, person.id);
      }
      await tx.publish(identityEvents.accessChanged, { subject: person.id, version: person.version });
      return view(tx, person.id);
    });
  }

  private async inviting(context: RequestContext, work: (tx: Tx) => Promise<string>): Promise<InvitedPerson> {
    const secret = this.secrets.for(context);
    const answer = await this.transactions.run(context, async (tx) => {
      const id = await work(tx);
      const expiresAt = await this.activations.issue(tx, id, secret);
      return { person: await view(tx, id), expiresAt: expiresAt.toISOString() };
    });
    return { ...opened(answer), activationLink: this.activations.link(secret) };
  }

  private async keepAnAdministrator(tx: Tx, { id, active, positions }: ChangePerson): Promise<void> {
    const stays = active !== false && (positions?.some(({ role }) => role === 'administrator') ?? true);
    if (stays) return;
    const administrators = await tx.query<{ id: string }>(administratorsQuery);
    const holdsOffice = await tx.manager.existsBy(Position, { personId: id, role: 'administrator' });
    if (holdsOffice && !administrators.some((other) => other.id !== id)) {
      throw new Problem('identity.last-administrator');
    }
  }

  private async givePositions(tx: Tx, personId: string, given: GivePosition[]): Promise<void> {
    const ids = given.flatMap(({ agencyId }) => (agencyId ? [agencyId] : []));
    const agencies = await tx.manager.findBy(Agency, { id: In(ids) });
    checkPositions(given, new Set(agencies.map(({ id }) => id)));
    const held = await tx.manager.findBy(Position, { personId });
    const positions = arrangePositions(personId, held, given);
    await tx.query('DELETE FROM position WHERE person_id = $1', [personId]);
    await tx.manager.insert(Position, positions);
  }
}

async function view(tx: Tx, id: string): Promise<PersonView> {
  const [row] = await tx.query<{ json: string }>(personQuery, [id]);
  return JSON.parse(row?.json ?? '{}') as PersonView;
}
