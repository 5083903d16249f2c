import { readFileSync } from 'node:fs';
import { Controller, Inject, type Type } from '@nestjs/common';
import { Nothing, status, type ServiceStatus } from '@selaras/contracts';
import { DataSource } from 'typeorm';
import { Access } from '../access/access.js';
import { Handle } from '../bus/handle.js';
import { RequestContext } from '../bus/context.js';
import { SERVICE_NAME } from '../start/tokens.js';
import { databaseStatusQuery, type DatabaseStatus } from './status.queries.js';

const PRODUCT = new URL('../../../../package.json', import.meta.url);
const startedAt = new Date().toISOString();

const release = (): string => (JSON.parse(readFileSync(PRODUCT, 'utf8')) as { version: string }).version;

/** Answers for the state of one service. */
export function statusController(service: keyof typeof status): Type<object> {
  @Controller()
  class StatusController {
    private readonly release = release();

    constructor(
      readonly database: DataSource,
      @Inject(SERVICE_NAME) readonly name: string,
    ) {}

    @Access({ roles: ['administrator', 'auditor'] })
    @Handle(status[service].get)
    async get(_body: Nothing, _context: RequestContext): Promise<ServiceStatus> {
      const asked = Date.now();
      const [row] = await this.database.query<DatabaseStatus[]>(databaseStatusQuery);
      if (!row) throw new Error('the database said nothing of itself');
      const { clock, ...facts } = row;
      // The clock was read somewhere between question and answer.
      const ahead = (Number(clock) - (asked + Date.now()) / 2) / 1_000;
      return { release: this.release, startedAt, ...facts, databaseAhead: ahead.toFixed(3) };
    }
  }
  return StatusController;
}
