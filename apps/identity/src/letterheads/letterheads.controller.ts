import { Controller } from '@nestjs/common';
import { GetLetterhead, RemoveLogo, SaveLetterhead, SetLogo, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { LetterheadsService } from './letterheads.service.js';

@Controller()
export class LetterheadsController {
  constructor(private readonly letterheads: LetterheadsService) {}

  @Access({ roles: 'any', scopes: ['catalogue.read'], cutToAgency: true })
  @Handle(identity.getLetterhead)
  get(body: GetLetterhead, context: RequestContext) {
    return this.letterheads.get(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.previewLetterhead)
  preview(body: GetLetterhead, _context: RequestContext) {
    return this.letterheads.preview(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.saveLetterhead)
  save(body: SaveLetterhead, context: RequestContext) {
    return this.letterheads.save(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.setLogo)
  setLogo(body: SetLogo, context: RequestContext) {
    return this.letterheads.setLogo(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.removeLogo)
  removeLogo(body: RemoveLogo, context: RequestContext) {
    return this.letterheads.removeLogo(body, context);
  }
}
