import { Controller } from '@nestjs/common';
import {
  BreachContent,
  ById,
  ChangeBreach,
  CloseBreach,
  DATA_OFFICERS,
  ListBreaches,
  RenderBreach,
  TellBreach,
  identity,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { BreachesService } from './breaches.service.js';

@Controller()
export class BreachesController {
  constructor(private readonly breaches: BreachesService) {}

  @Access({ roles: [...DATA_OFFICERS, 'auditor'] })
  @Handle(identity.listBreaches)
  list(body: ListBreaches, _context: RequestContext) {
    return this.breaches.list(body);
  }

  @Access({ roles: [...DATA_OFFICERS, 'auditor'] })
  @Handle(identity.getBreach)
  get(body: ById, _context: RequestContext) {
    return this.breaches.get(body);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.reportBreach)
  report(body: BreachContent, context: RequestContext) {
    return this.breaches.report(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.changeBreach)
  change(body: ChangeBreach, context: RequestContext) {
    return this.breaches.change(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.tellBreach)
  tell(body: TellBreach, context: RequestContext) {
    return this.breaches.tell(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.closeBreach)
  close(body: CloseBreach, context: RequestContext) {
    return this.breaches.close(body, context);
  }

  @Access({ roles: DATA_OFFICERS })
  @Handle(identity.renderBreach)
  render(body: RenderBreach, context: RequestContext) {
    return this.breaches.render(body, context);
  }
}
