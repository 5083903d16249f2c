import { Controller } from '@nestjs/common';
import { AddEvidence, ByEvidence, RedeemTicket, scoring } from '@selaras/contracts';
import { Access, Handle, Public, RequestContext } from '@selaras/platform';
import { AGENCY_READERS, INDICATOR_ACTS, READS_EVERYTHING } from '../indicators/indicator-rules.js';
import { DownloadTicketsService } from './download-tickets.service.js';
import { EvidenceService } from './evidence.service.js';

@Controller()
export class EvidenceController {
  constructor(
    private readonly service: EvidenceService,
    private readonly tickets: DownloadTicketsService,
  ) {}

  @Access({ roles: INDICATOR_ACTS.answer.roles })
  @Handle(scoring.addEvidence)
  add(body: AddEvidence, context: RequestContext) {
    return this.service.add(body, context);
  }

  @Access({ roles: INDICATOR_ACTS.answer.roles })
  @Handle(scoring.removeEvidence)
  remove(body: ByEvidence, context: RequestContext) {
    return this.service.remove(body, context);
  }

  @Access({ roles: [...AGENCY_READERS, ...READS_EVERYTHING] })
  @Handle(scoring.evidenceTicket)
  ticket(body: ByEvidence, context: RequestContext) {
    return this.tickets.issue(body, context);
  }

  @Public()
  @Handle(scoring.redeemTicket)
  redeem(body: RedeemTicket, context: RequestContext) {
    return this.tickets.redeem(body, context);
  }
}
