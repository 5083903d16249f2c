import { Controller } from '@nestjs/common';
import { ConfirmImport, GetImport, MapImportColumns, StartImport, registry } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { WRITERS } from '../applications/applications.controller.js';
import { ImportsService } from './imports.service.js';

@Controller()
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Access({ roles: WRITERS, scopes: ['catalogue.write'] })
  @Handle(registry.startImport)
  start(body: StartImport, context: RequestContext) {
    return this.imports.start(body, context);
  }

  @Access({ roles: WRITERS, scopes: ['catalogue.write'] })
  @Handle(registry.getImport)
  get(body: GetImport, context: RequestContext) {
    return this.imports.get(body, context);
  }

  @Access({ roles: WRITERS, scopes: ['catalogue.write'] })
  @Handle(registry.mapImportColumns)
  mapColumns(body: MapImportColumns, context: RequestContext) {
    return this.imports.mapColumns(body, context);
  }

  @Access({ roles: WRITERS, scopes: ['catalogue.write'] })
  @Handle(registry.confirmImport)
  confirm(body: ConfirmImport, context: RequestContext) {
    return this.imports.confirm(body, context);
  }
}
