import { Controller, type Type } from '@nestjs/common';
import { JOB_NAMES, Nothing, RunJob, jobs, type JobName } from '@selaras/contracts';
import { Access } from '../access/access.js';
import { Handle } from '../bus/handle.js';
import { RequestContext } from '../bus/context.js';
import { Transactions } from '../database/transactions.js';
import { Jobs } from './jobs.js';

/** Answers for the jobs of one service: each has its own subjects. */
export function jobsController(service: keyof typeof jobs): Type<object> {
  const contracts = jobs[service];

  @Controller()
  class JobsController {
    constructor(
      readonly jobs: Jobs,
      readonly transactions: Transactions,
    ) {}

    @Access({ roles: ['administrator', 'auditor'] })
    @Handle(contracts.list)
    async list(_body: Nothing, context: RequestContext) {
      return { items: await this.jobs.list(context.locale) };
    }

    @Access({ roles: ['administrator'] })
    @Handle(contracts.run)
    run({ name }: RunJob, context: RequestContext) {
      return this.transactions.run(context, async (tx) => {
        const started = await this.jobs.runNow(name as JobName, tx);
        const object = { kind: 'job', id: name, name: JOB_NAMES[name as JobName].id };
        if (started) await tx.audit('jobs.run', { object });
        return { started };
      });
    }
  }
  return JobsController;
}
