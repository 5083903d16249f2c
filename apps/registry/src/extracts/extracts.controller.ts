import { Controller } from '@nestjs/common';
import {
  ById,
  ExtractApplication,
  ExtractApplications,
  ListSignedExtracts,
  SignExtract,
  SignListExtract,
  registry,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { WRITERS } from '../applications/applications.controller.js';
import { ExtractsService } from './extracts.service.js';
import { SignedExtractsService } from './signed-extracts.service.js';

@Controller()
export class ExtractsController {
  constructor(
    private readonly extracts: ExtractsService,
    private readonly signed: SignedExtractsService,
  ) {}

  @Access({ roles: 'any', scopes: ['catalogue.read'] })
  @Handle(registry.extractApplication)
  one(body: ExtractApplication, context: RequestContext) {
    return this.extracts.one(body, context);
  }

  @Access({ roles: 'any', scopes: ['catalogue.read'] })
  @Handle(registry.extractApplications)
  list(body: ExtractApplications, context: RequestContext) {
    return this.extracts.list(body, context);
  }

  @Access({ roles: WRITERS, scopes: ['catalogue.write'], cutToAgency: true })
  @Handle(registry.signExtract)
  sign(body: SignExtract, context: RequestContext) {
    return this.signed.sign(body, context);
  }

  @Access({ roles: WRITERS, scopes: ['catalogue.write'] })
  @Handle(registry.signListExtract)
  signList(body: SignListExtract, context: RequestContext) {
    return this.signed.signList(body, context);
  }

  @Access({ roles: 'any', scopes: ['catalogue.read'], cutToAgency: true })
  @Handle(registry.listSignedExtracts)
  listSigned(body: ListSignedExtracts, context: RequestContext) {
    return this.signed.list(body, context);
  }

  @Access({ roles: 'any', scopes: ['catalogue.read'], cutToAgency: true })
  @Handle(registry.openSignedExtract)
  openSigned(body: ById, context: RequestContext) {
    return this.signed.open(body, context);
  }
}
