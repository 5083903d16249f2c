import { Controller } from '@nestjs/common';
import { AnswerIndicator, ByIndicator, scoring } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { IndicatorsService } from './indicators.service.js';

@Controller()
export class IndicatorsController {
  constructor(private readonly service: IndicatorsService) {}

  @Access({ roles: ['agency-operator', 'head-of-agency', 'internal-assessor', 'coordinator', 'auditor'] })
  @Handle(scoring.getIndicator)
  get(body: ByIndicator, context: RequestContext) {
    return this.service.get(body, context);
  }

  @Access({ roles: ['agency-operator', 'head-of-agency'] })
  @Handle(scoring.answerIndicator)
  answer(body: AnswerIndicator, context: RequestContext) {
    return this.service.answer(body, context);
  }
}
