import { Controller } from '@nestjs/common';
import { DATA_OFFICERS, Nothing, RenderPrivacyPaper, UnmaskWithReason, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ProcessingService } from './processing.service.js';

@Controller()
export class ProcessingController {
  constructor(private readonly processing: ProcessingService) {}

  /** Whoever is processed may know what for (Article 5 UU 27/2022). */
  @Access({ roles: 'self' })
  @Handle(identity.listProcessing)
  async list(_body: Nothing, _context: RequestContext) {
    return this.processing.list();
  }

  @Access({ roles: [...DATA_OFFICERS, 'auditor'] })
  @Handle(identity.renderPrivacyPaper)
  render(body: RenderPrivacyPaper, context: RequestContext) {
    return this.processing.render(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.unmaskPerson)
  unmaskPerson(body: UnmaskWithReason, context: RequestContext) {
    return this.processing.unmaskPerson(body, context);
  }
}
