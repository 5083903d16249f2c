import { Injectable } from '@nestjs/common';
import { registry, registryEvents, type ApplicationView } from '@selaras/contracts';
import { Bus, ConsumeMany, type Received, type RequestContext, type Tx } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { endSignInsOfApplication } from '../consents/end-sign-ins.js';
import { newSecret } from '../keys/secrets.js';
import { RETIRED } from './relying-parties.queries.js';
import { SignInApplication } from './sign-in-application.entity.js';

const KEEP = `
  INSERT INTO sign_in_application AS a (id, name, owner_agency_id, owner_agency_name, status, version, subject_salt)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, owner_agency_id = excluded.owner_agency_id,
    owner_agency_name = excluded.owner_agency_name, status = excluded.status, version = excluded.version
  WHERE a.version < excluded.version
  RETURNING a.version`;

/** The newest of each application among those that came: $1 to $6 its columns, one list each. */
const FOLLOW = `
  WITH followed AS (
    UPDATE sign_in_application a SET name = new.name, owner_agency_id = new.owner_agency_id,
      owner_agency_name = new.owner_agency_name, status = new.status, version = new.version
    FROM (
      SELECT DISTINCT ON (id) *
      FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::integer[])
        AS come (id, name, owner_agency_id, owner_agency_name, status, version)
      ORDER BY id, version DESC) AS new
    WHERE a.id = new.id AND a.version < new.version RETURNING a.id)
  SELECT id FROM followed ORDER BY id`;

/** What the registry says of the applications that people sign in to here. */
@Injectable()
export class SignInApplications {
  constructor(
    private readonly database: DataSource,
    private readonly bus: Bus,
  ) {}

  /**
   * Asks the registry in the name of the caller and keeps the answer. It asks twice when the application is new here: a
   * change between the first answer and its being kept would not be followed.
   * @throws Problem `registry.application-not-found`, `common.unavailable`
   */
  async learn(id: string, context: RequestContext): Promise<SignInApplication> {
    const applications = this.database.getRepository(SignInApplication);
    const known = await applications.existsBy({ id });
    for (let asked = known ? 1 : 0; asked < 2; asked += 1) {
      const view = await this.bus.request(registry.getApplication, { id }, callOf(context));
      await this.database.query(KEEP, [...columnsOf(view), newSecret()]);
    }
    return applications.findOneByOrFail({ id });
  }

  /** Only applications that have been given a client are followed. A retired one signs everybody out. */
  @ConsumeMany(registryEvents.applicationChanged)
  async follow(received: readonly Received<ApplicationView>[], tx: Tx): Promise<void> {
    const rows = received.map(({ payload }) => columnsOf(payload));
    const lists = [0, 1, 2, 3, 4, 5].map((column) => rows.map((row) => row[column]));
    const changed = await tx.query<{ id: string }>(FOLLOW, lists);
    // Also one that was retired and taken up again within the batch: who was signed in signs in anew.
    const retired = new Set(
      received.flatMap(({ payload: { id, status } }) => (status === RETIRED ? [id] : [])),
    );
    for (const { id } of changed) if (retired.has(id)) await endSignInsOfApplication(tx, id);
  }
}

const columnsOf = ({ id, name, ownerAgency, status, version }: ApplicationView): unknown[] => [
  id,
  name,
  ownerAgency.id,
  ownerAgency.name,
  status ?? 'active',
  version,
];

const callOf = ({ token, correlationId, locale }: RequestContext) => ({
  ...(token ? { token } : {}),
  correlationId,
  locale,
});
