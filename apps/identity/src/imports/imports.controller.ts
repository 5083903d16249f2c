import { Controller } from '@nestjs/common';
import {
  ById,
  ConfirmPeopleImport,
  GetPeopleImport,
  MapPeopleImportColumns,
  StartPeopleImport,
  identity,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { PeopleImportsService } from './imports.service.js';

@Controller()
export class PeopleImportsController {
  constructor(private readonly imports: PeopleImportsService) {}

  @Access({ roles: ['administrator'] })
  @Handle(identity.startPeopleImport)
  start(body: StartPeopleImport, context: RequestContext) {
    return this.imports.start(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.getPeopleImport)
  get(body: GetPeopleImport, context: RequestContext) {
    return this.imports.get(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.mapPeopleImportColumns)
  mapColumns(body: MapPeopleImportColumns, context: RequestContext) {
    return this.imports.mapColumns(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.confirmPeopleImport)
  confirm(body: ConfirmPeopleImport, context: RequestContext) {
    return this.imports.confirm(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.takeActivationLinks)
  takeLinks(body: ById, context: RequestContext) {
    return this.imports.takeLinks(body, context);
  }
}
