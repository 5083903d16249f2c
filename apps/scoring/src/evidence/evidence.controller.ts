import { Controller } from '@nestjs/common';
import { AddEvidence, ByEvidence, RedeemTicket, scoring } from '@selaras/contracts';
import { Access, Handle, Public, RequestContext } from '@selaras/platform';
import { DownloadTicketsService } from './download-tickets.service.js';
import { EvidenceService } from './evidence.service.js';

@Controller()
export class EvidenceController {
  constructor(
    private readonly service: EvidenceService,
    private readonly tickets: DownloadTicketsService,
  ) {}

  @Access({ roles: ['agency-operator', 'head-of-agency'] })
  @Handle(scoring.addEvidence)
  add(body: AddEvidence, context: RequestContext) {
    return this.service.add(body, context);
  }

  @Access({ roles: ['agency-operator', 'head-of-agency'] })
  @Handle(scoring.removeEvidence)
  remove(body: ByEvidence, context: RequestContext) {
    return this.service.remove(body, context);
  }

  @Access({ roles: ['agency-operator', 'head-of-agency', 'internal-assessor', 'coordinator', 'auditor'] })
  @Handle(scoring.evidenceTicket)
  ticket(body: ByEvidence, context: RequestContext) {
    return this.tickets.issue(body, context);
  }

  @Public()
  @Handle(scoring.redeemTicket)
  redeem(body: RedeemTicket, _context: RequestContext) {
    return this.tickets.redeem(body);
  }
}
