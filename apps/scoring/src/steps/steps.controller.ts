import { Controller } from '@nestjs/common';
import { IndicatorSelection, ReviewIndicators, scoring } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { INDICATOR_ACTS } from '../indicators/indicator-rules.js';
import { StepsService } from './steps.service.js';

@Controller()
export class StepsController {
  constructor(private readonly service: StepsService) {}

  @Access({ roles: INDICATOR_ACTS.submit.roles })
  @Handle(scoring.submitIndicators)
  submit(body: IndicatorSelection, context: RequestContext) {
    return this.service.submit(body, context);
  }

  @Access({ roles: ['head-of-agency', 'coordinator'] })
  @Handle(scoring.releaseAssessment)
  release(body: IndicatorSelection, context: RequestContext) {
    return this.service.release(body, context);
  }

  @Access({ roles: ['internal-assessor'] })
  @Handle(scoring.reviewIndicators)
  review(body: ReviewIndicators, context: RequestContext) {
    return this.service.review(body, context);
  }
}
