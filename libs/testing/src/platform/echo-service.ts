import { Controller, Injectable, Module } from '@nestjs/common';
import {
  identity,
  identityEvents,
  type AgencyView,
  type CreateAgency,
  type Nothing,
} from '@selaras/contracts';
import {
  Access,
  AgencyCopy,
  AgencyDirectory,
  Handle,
  Public,
  Transactions,
  agencyCopyTable,
  platformTables,
  type RequestContext,
  type ServiceDefinition,
  type Tx,
} from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agencyView } from '../test-node.js';

/** A small service that stands in no product: it shows what the platform does for every service. */
@Injectable()
export class EchoService {
  constructor(private readonly transactions: Transactions) {}

  create(body: CreateAgency, context: RequestContext) {
    return this.transactions.run(context, async (tx: Tx) => {
      const agency = agencyView({ name: body.name, code: body.code });
      await tx.query(
        'INSERT INTO agency_copy (id, code, name, short_name, active, version) VALUES ($1,$2,$3,$3,true,1)',
        [agency.id, agency.code, agency.name],
      );
      await tx.publish(identityEvents.agencyChanged, agency);
      if (body.name === 'gagal') throw new Error('after the rows and the fact were written');
      return agency;
    });
  }
}

@Controller()
export class EchoController {
  constructor(private readonly echo: EchoService) {}

  @Access({ roles: ['administrator'], scopes: ['catalogue.write'] })
  @Handle(identity.createAgency)
  create(body: CreateAgency, context: RequestContext) {
    return this.echo.create(body, context);
  }

  @Public()
  @Handle(identity.closeSession)
  async open(_body: object, _context: RequestContext): Promise<Nothing> {
    return {};
  }

  @Handle(identity.me)
  async forgotten(_body: Nothing, context: RequestContext) {
    return { kind: 'person', id: context.signedIn.id, name: context.signedIn.name, positions: [] };
  }

  @Access({ roles: 'any' })
  @Handle(identity.listAgencies)
  async broken(): Promise<{ items: AgencyView[]; nextCursor: string | null }> {
    throw new Error('rahasia: never shown outside');
  }
}

@Module({ controllers: [EchoController], providers: [EchoService] })
class EchoModule {}

class Initial1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...platformTables(), ...agencyCopyTable()]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

/** Takes identity's place on the bus. */
export const echoService: ServiceDefinition = {
  service: 'identity',
  module: EchoModule,
  entities: [AgencyCopy],
  migrations: [Initial1700000000000],
  settings: {},
};

@Module({ providers: [AgencyDirectory] })
class FollowerModule {}

/** Takes the registry's place: follows identity's facts. */
export const followerService: ServiceDefinition = {
  service: 'registry',
  module: FollowerModule,
  entities: [AgencyCopy],
  migrations: [Initial1700000000000],
  settings: {},
};
