import { Controller } from '@nestjs/common';
import {
  ById,
  ChangeHolding,
  ChangePosition,
  CreatePosition,
  GiveHolding,
  HandOver,
  ListHoldings,
  ListPositions,
  RevokeHolding,
  identity,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { HandOverService } from './hand-over.service.js';
import { HoldingsService } from './holdings.service.js';
import { PositionsService } from './positions.service.js';

@Controller()
export class PositionsController {
  constructor(
    private readonly positions: PositionsService,
    private readonly holdings: HoldingsService,
    private readonly handingOver: HandOverService,
  ) {}

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.listPositions)
  list(body: ListPositions, _context: RequestContext) {
    return this.positions.list(body);
  }

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.getPosition)
  get(body: ById, _context: RequestContext) {
    return this.positions.get(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.createPosition)
  create(body: CreatePosition, context: RequestContext) {
    return this.positions.create(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.changePosition)
  change(body: ChangePosition, context: RequestContext) {
    return this.positions.change(body, context);
  }

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.listHoldings)
  history(body: ListHoldings, _context: RequestContext) {
    return this.positions.holdings(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.giveHolding)
  give(body: GiveHolding, context: RequestContext) {
    return this.holdings.give(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.changeHolding)
  changeHolding(body: ChangeHolding, context: RequestContext) {
    return this.holdings.change(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.revokeHolding)
  revoke(body: RevokeHolding, context: RequestContext) {
    return this.holdings.revoke(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.handOver)
  handOver(body: HandOver, context: RequestContext) {
    return this.handingOver.run(body, context);
  }
}
