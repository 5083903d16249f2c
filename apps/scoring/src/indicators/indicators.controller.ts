import { Controller } from '@nestjs/common';
import { AnswerIndicator, ByIndicator, scoring } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { AGENCY_READERS, INDICATOR_ACTS, READS_EVERYTHING } from './indicator-rules.js';
import { IndicatorsService } from './indicators.service.js';

@Controller()
export class IndicatorsController {
  constructor(private readonly service: IndicatorsService) {}

  @Access({ roles: [...AGENCY_READERS, ...READS_EVERYTHING] })
  @Handle(scoring.getIndicator)
  get(body: ByIndicator, context: RequestContext) {
    return this.service.get(body, context);
  }

  @Access({ roles: INDICATOR_ACTS.answer.roles })
  @Handle(scoring.answerIndicator)
  answer(body: AnswerIndicator, context: RequestContext) {
    return this.service.answer(body, context);
  }
}
