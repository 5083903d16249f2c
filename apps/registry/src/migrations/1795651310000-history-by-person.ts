import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what one person changed in the catalogue. */
export class HistoryByPerson1795651310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX application_history_person ON application_history (by_id, application_id, version)',
    );
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
