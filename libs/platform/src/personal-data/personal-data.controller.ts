import { Controller, type Type } from '@nestjs/common';
import { ExportPersonalData, personalDataOf } from '@selaras/contracts';
import { Access } from '../access/access.js';
import { RequestContext } from '../bus/context.js';
import { Handle } from '../bus/handle.js';
import { PersonalDataService } from './personal-data.service.js';

/** Answers for what one service keeps of a person: each has its own subject. */
export function personalDataController(service: string): Type<object> {
  const contracts = personalDataOf(service);

  @Controller()
  class PersonalDataController {
    constructor(readonly personalData: PersonalDataService) {}

    @Access({ roles: 'self' })
    @Handle(contracts.export)
    export(body: ExportPersonalData, context: RequestContext) {
      return this.personalData.export(body, context);
    }
  }
  return PersonalDataController;
}
