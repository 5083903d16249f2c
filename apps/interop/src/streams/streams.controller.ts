import { Controller } from '@nestjs/common';
import { ListStreamEntries, Nothing, interop } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { StreamsService } from './streams.service.js';

@Controller()
export class StreamsController {
  constructor(private readonly streams: StreamsService) {}

  @Access({ roles: 'any' })
  @Handle(interop.listStreams)
  list(_body: Nothing, context: RequestContext) {
    return this.streams.list(context);
  }

  @Access({ roles: 'any' })
  @Handle(interop.listStreamEntries)
  entries(body: ListStreamEntries, _context: RequestContext) {
    return this.streams.entries(body);
  }

  @Access({ roles: 'any' })
  @Handle(interop.exchangeState)
  state(_body: Nothing, _context: RequestContext) {
    return this.streams.state();
  }

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(interop.peerClocks)
  clocks(_body: Nothing, _context: RequestContext) {
    return this.streams.clocks();
  }
}
