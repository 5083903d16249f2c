import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type pg from 'pg';
import type { Statement } from './applications.queries.js';

/** Runs prepared statements for reading: TypeORM has no way to name one, and an unnamed one is planned at every call. */
@Injectable()
export class Statements {
  constructor(private readonly database: DataSource) {}

  async rows<Row>(statement: Statement): Promise<Row[]> {
    const pool = (this.database.driver as unknown as { master: pg.Pool }).master;
    return (await pool.query(statement)).rows as Row[];
  }
}
