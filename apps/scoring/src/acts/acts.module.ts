import { Module } from '@nestjs/common';
import { WorkCalendar, loadCalendar } from '@selaras/calendar';
import { AgencyDirectory, NODE_SETTINGS, type NodeSettings } from '@selaras/platform';
import { AssessmentNotices } from '../notices/assessment-notices.js';
import { AssessmentWrites } from './assessment-writes.js';
import { Authority } from './authority.js';
import { DueDates } from './due-dates.js';

/** What every act on an assessment shares. */
@Module({
  providers: [
    AgencyDirectory,
    Authority,
    AssessmentNotices,
    AssessmentWrites,
    DueDates,
    {
      provide: WorkCalendar,
      inject: [NODE_SETTINGS],
      useFactory: (node: NodeSettings) => loadCalendar(node.HOLIDAYS_DIR),
    },
  ],
  exports: [AgencyDirectory, Authority, AssessmentNotices, AssessmentWrites, DueDates],
})
export class ActsModule {}
