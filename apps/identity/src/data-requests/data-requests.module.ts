import { Module } from '@nestjs/common';
import { BreachNotices } from '../breaches/breach-notices.js';
import { BreachesController } from '../breaches/breaches.controller.js';
import { BreachesService } from '../breaches/breaches.service.js';
import { LetterheadsModule } from '../letterheads/letterheads.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ProcessingController } from '../processing/processing.controller.js';
import { ProcessingService } from '../processing/processing.service.js';
import { AnswersService } from './answers.service.js';
import { DataRequestsController } from './data-requests.controller.js';
import { DataRequestsService } from './data-requests.service.js';
import { DecisionsService } from './decisions.service.js';
import { PrivacyClock } from './privacy-clock.js';
import { PrivacyLetters } from './privacy-letters.js';
import { RequestNotices } from './request-notices.js';

/** Personal data by UU 27/2022: requests of data subjects, failures of protection, what is processed and why. */
@Module({
  imports: [LetterheadsModule, NoticesModule],
  controllers: [DataRequestsController, BreachesController, ProcessingController],
  providers: [
    AnswersService,
    BreachNotices,
    BreachesService,
    DataRequestsService,
    DecisionsService,
    PrivacyClock,
    PrivacyLetters,
    ProcessingService,
    RequestNotices,
  ],
})
export class DataRequestsModule {}
