import { JobView, NestedList, OneOf, RunJob, Texts, jobs } from '@selaras/contracts';

/** Services that have jobs. */
export const WORKING_SERVICES = Object.keys(jobs) as (keyof typeof jobs)[];

export class NodeJobView extends JobView {
  @OneOf(WORKING_SERVICES)
  service!: string;
}

/** The jobs of all services; one that does not answer is named, not hidden. */
export class NodeJobs {
  @NestedList(() => NodeJobView)
  items!: NodeJobView[];

  @Texts({ description: 'Services that do not answer now' })
  missing!: string[];
}

export class RunNodeJob extends RunJob {
  @OneOf(WORKING_SERVICES)
  service!: keyof typeof jobs;
}
