import { Controller } from '@nestjs/common';
import { DeliverEntries, interop } from '@selaras/contracts';
import { Handle, Public, RequestContext } from '@selaras/platform';
import { EntriesService } from './entries.service.js';

@Controller()
export class EntriesController {
  constructor(private readonly entries: EntriesService) {}

  /** Open to everyone: what makes an entry believable is its signature, and an empty batch learns only hashes. */
  @Public()
  @Handle(interop.deliverEntries)
  deliver(body: DeliverEntries, _context: RequestContext) {
    return this.entries.deliver(body);
  }
}
