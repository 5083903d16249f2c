import { Controller } from '@nestjs/common';
import { ApproveAssessment, GetResult, scoring } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ResultsService } from './results.service.js';

@Controller()
export class ResultsController {
  constructor(private readonly service: ResultsService) {}

  @Access({ roles: ['coordinator'] })
  @Handle(scoring.approveAssessment)
  approve(body: ApproveAssessment, context: RequestContext) {
    return this.service.approve(body, context);
  }

  @Access({ roles: 'any', scopes: ['assessment.read'] })
  @Handle(scoring.getResult)
  get(body: GetResult, _context: RequestContext) {
    return this.service.get(body);
  }
}
