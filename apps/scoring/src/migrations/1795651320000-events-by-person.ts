import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what one person did to indicators. */
export class EventsByPerson1795651320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX indicator_event_person ON indicator_event (caller_id, id)');
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
