import { Injectable } from '@nestjs/common';
import { registry, registryEvents, type ApplicationView } from '@selaras/contracts';
import { Bus, Consume, type RequestContext, type Tx } from '@selaras/platform';
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

const FOLLOW = `
  UPDATE sign_in_application SET name = $2, owner_agency_id = $3, owner_agency_name = $4, status = $5, version = $6
  WHERE id = $1 AND version < $6 RETURNING id`;

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
  @Consume(registryEvents.applicationChanged)
  async follow(application: ApplicationView, tx: Tx): Promise<void> {
    const changed = await tx.query(
      `WITH followed AS (${FOLLOW}) SELECT id FROM followed`,
      columnsOf(application),
    );
    if (changed.length && application.status === RETIRED) await endSignInsOfApplication(tx, application.id);
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
