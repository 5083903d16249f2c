import { Controller } from '@nestjs/common';
import {
  ById,
  DATA_OFFICERS,
  DecideDataRequest,
  EnterDataRequest,
  ListDataRequests,
  PageRequest,
  RenderAnswer,
  SubmitDataRequest,
  UnmaskWithReason,
  identity,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { AnswersService } from './answers.service.js';
import { DataRequestsService } from './data-requests.service.js';
import { DecisionsService } from './decisions.service.js';

@Controller()
export class DataRequestsController {
  constructor(
    private readonly requests: DataRequestsService,
    private readonly decisions: DecisionsService,
    private readonly answers: AnswersService,
  ) {}

  @Access({ roles: 'self' })
  @Handle(identity.listOwnDataRequests)
  listOwn(body: PageRequest, context: RequestContext) {
    return this.requests.listOwn(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.getOwnDataRequest)
  getOwn(body: ById, context: RequestContext) {
    return this.requests.getOwn(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.submitDataRequest)
  submit(body: SubmitDataRequest, context: RequestContext) {
    return this.requests.submit(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.withdrawDataRequest)
  withdraw(body: ById, context: RequestContext) {
    return this.requests.withdraw(body, context);
  }

  @Access({ roles: [...DATA_OFFICERS, 'auditor'] })
  @Handle(identity.listDataRequests)
  list(body: ListDataRequests, _context: RequestContext) {
    return this.decisions.list(body);
  }

  @Access({ roles: [...DATA_OFFICERS, 'auditor'] })
  @Handle(identity.getDataRequest)
  get(body: ById, context: RequestContext) {
    return this.decisions.get(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.enterDataRequest)
  enter(body: EnterDataRequest, context: RequestContext) {
    return this.requests.enter(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.decideDataRequest)
  decide(body: DecideDataRequest, context: RequestContext) {
    return this.decisions.decide(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.unmaskDataRequest)
  unmask(body: UnmaskWithReason, context: RequestContext) {
    return this.decisions.unmask(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.renderAnswer)
  render(body: RenderAnswer, context: RequestContext) {
    return this.answers.render(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.openDataCopy)
  openCopy(body: ById, context: RequestContext) {
    return this.decisions.openCopy(body, context);
  }
}
