import { Controller } from '@nestjs/common';
import { AssignIndicators, ById, OpenAssessment, PageRequest, scoring } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { AssessmentsService } from './assessments.service.js';

@Controller()
export class AssessmentsController {
  constructor(private readonly service: AssessmentsService) {}

  @Access({ roles: 'any', scopes: ['assessment.read'] })
  @Handle(scoring.listAssessments)
  list(body: PageRequest, _context: RequestContext) {
    return this.service.list(body);
  }

  @Access({ roles: ['coordinator'] })
  @Handle(scoring.openAssessment)
  open(body: OpenAssessment, context: RequestContext) {
    return this.service.open(body, context);
  }

  @Access({ roles: 'any', scopes: ['assessment.read'] })
  @Handle(scoring.getAssessment)
  get(body: ById, context: RequestContext) {
    return this.service.get(body, context);
  }

  @Access({ roles: ['coordinator', 'internal-assessor'] })
  @Handle(scoring.assignIndicators)
  assign(body: AssignIndicators, context: RequestContext) {
    return this.service.assign(body, context);
  }
}
