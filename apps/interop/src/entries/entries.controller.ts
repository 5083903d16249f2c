import { Controller } from '@nestjs/common';
import { AskHeldEntries, DeliverEntries, interop } from '@selaras/contracts';
import { Handle, Public, RequestContext } from '@selaras/platform';
import { EntriesService } from './entries.service.js';
import { HeldEntriesService } from './held-entries.service.js';

@Controller()
export class EntriesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly held: HeldEntriesService,
  ) {}

  /** Open to everyone: what makes an entry believable is its signature, and an empty batch learns only hashes. */
  @Public()
  @Handle(interop.deliverEntries)
  deliver(body: DeliverEntries, context: RequestContext) {
    return this.entries.deliver(body, context);
  }

  /** Open to everyone for the same reason: only the sender of a stream can sign a question about it. */
  @Public()
  @Handle(interop.heldEntries)
  heldEntries(body: AskHeldEntries, _context: RequestContext) {
    return this.held.answer(body);
  }
}
