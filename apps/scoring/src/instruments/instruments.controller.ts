import { Controller } from '@nestjs/common';
import { ByEdition, ComputeIndex, Nothing, scoring } from '@selaras/contracts';
import { Handle, Public, RequestContext } from '@selaras/platform';
import { InstrumentsService } from './instruments.service.js';

/** Open to everyone: anyone may read the instruments and check our arithmetic. Nothing is stored. */
@Controller()
export class InstrumentsController {
  constructor(private readonly service: InstrumentsService) {}

  @Public()
  @Handle(scoring.listInstruments)
  list(_body: Nothing, _context: RequestContext) {
    return this.service.list();
  }

  @Public()
  @Handle(scoring.getInstrument)
  get(body: ByEdition, _context: RequestContext) {
    return this.service.get(body);
  }

  @Public()
  @Handle(scoring.computeIndex)
  compute(body: ComputeIndex, _context: RequestContext) {
    return this.service.compute(body);
  }
}
