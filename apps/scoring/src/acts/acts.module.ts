import { Module } from '@nestjs/common';
import { AgencyDirectory } from '@selaras/platform';
import { AssessmentWrites } from './assessment-writes.js';
import { Authority } from './authority.js';

/** What every act on an assessment shares. */
@Module({
  providers: [AgencyDirectory, Authority, AssessmentWrites],
  exports: [AgencyDirectory, Authority, AssessmentWrites],
})
export class ActsModule {}
