import { Module } from '@nestjs/common';
import { AgencyCopy, type ServiceDefinition } from '@selaras/platform';
import { Assessment } from './assessments/assessment.entity.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { loadDemo } from './demo/load-demo.js';
import { DownloadTicketRow, Evidence } from './evidence/evidence.entity.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { IndicatorAnswer } from './indicators/indicator-answer.entity.js';
import { IndicatorEventRow } from './indicators/indicator-event.entity.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { Initial1795219200000 } from './migrations/1795219200000-initial.js';
import { Notices1795314000000 } from './migrations/1795314000000-notices.js';
import { EventsByPerson1795651320000 } from './migrations/1795651320000-events-by-person.js';
import { NoticesModule } from './notices/notices.module.js';
import { RaisedNoticeRow } from './notices/raised-notice.entity.js';
import { FixedResult, ResultRelease } from './results/fixed-result.entity.js';
import { ResultsModule } from './results/results.module.js';
import { scoringSettings } from './settings.js';
import { StepsModule } from './steps/steps.module.js';

@Module({
  imports: [
    InstrumentsModule,
    AssessmentsModule,
    IndicatorsModule,
    EvidenceModule,
    StepsModule,
    ResultsModule,
    InboxModule,
    NoticesModule,
  ],
})
export class ScoringModule {}

export const scoringService: ServiceDefinition = {
  service: 'scoring',
  module: ScoringModule,
  entities: [
    AgencyCopy,
    Assessment,
    IndicatorAnswer,
    IndicatorEventRow,
    Evidence,
    DownloadTicketRow,
    FixedResult,
    ResultRelease,
    RaisedNoticeRow,
  ],
  migrations: [Initial1795219200000, Notices1795314000000, EventsByPerson1795651320000],
  settings: scoringSettings,
  loadDemo,
};
