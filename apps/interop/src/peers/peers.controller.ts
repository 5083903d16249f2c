import { Controller } from '@nestjs/common';
import { EnrolPeer, Nothing, interop } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { PeersService } from './peers.service.js';

@Controller()
export class PeersController {
  constructor(private readonly peers: PeersService) {}

  @Access({ roles: ['administrator'] })
  @Handle(interop.nodeCard)
  card(_body: Nothing, _context: RequestContext) {
    return this.peers.card();
  }

  @Access({ roles: 'any' })
  @Handle(interop.listPeers)
  list(_body: Nothing, _context: RequestContext) {
    return this.peers.list();
  }

  @Access({ roles: ['administrator'] })
  @Handle(interop.enrolPeer)
  enrol(body: EnrolPeer, context: RequestContext) {
    return this.peers.enrol(body, context);
  }
}
