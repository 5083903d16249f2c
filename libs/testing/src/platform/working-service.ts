import { Injectable, Module } from '@nestjs/common';
import {
  AgencyCopy,
  Job,
  Problem,
  agencyCopyTable,
  platformTables,
  type JobRun,
  type ServiceDefinition,
} from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

type Work = (run: JobRun) => Promise<void>;

/** What the jobs of the stand-in service do; a test writes it. Shared by the replicas of one process. */
export const work: { morning: Work; minutely: Work } = {
  morning: async () => undefined,
  minutely: async () => undefined,
};

@Injectable()
class WorkingService {
  @Job('identity.digest', { cron: '0 7 * * *', retries: 1, retrySeconds: 0 })
  morning(run: JobRun): Promise<void> {
    return work.morning(run);
  }

  @Job('identity.mail', { cron: '* * * * *', zone: 'UTC', retries: 2, retrySeconds: 0 })
  minutely(run: JobRun): Promise<void> {
    return work.minutely(run);
  }
}

@Module({ providers: [WorkingService] })
class WorkingModule {}

class Initial1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...platformTables(), ...agencyCopyTable()]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

/** Stands where identity would, with two jobs. */
export const workingService: ServiceDefinition = {
  service: 'identity',
  module: WorkingModule,
  entities: [AgencyCopy],
  migrations: [Initial1700000000000],
  settings: {},
};

/** Says no the way services do. */
export const refuse = (): never => {
  throw new Problem('interop.peer-failing', { peer: 'Provinsi (contoh)', status: 503 });
};
