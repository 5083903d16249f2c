import { Controller } from '@nestjs/common';
import { ExportApplications, registry } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ExportsService } from './exports.service.js';

@Controller()
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Access({ roles: 'any', scopes: ['catalogue.read'] })
  @Handle(registry.exportApplications)
  export(body: ExportApplications, context: RequestContext) {
    return this.exports.export(body, context);
  }
}
