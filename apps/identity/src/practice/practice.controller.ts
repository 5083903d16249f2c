import { Controller } from '@nestjs/common';
import { Nothing, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { PracticeService } from './practice.service.js';

@Controller()
export class PracticeController {
  constructor(private readonly practice: PracticeService) {}

  @Access({ roles: ['administrator', 'coordinator'] })
  @Handle(identity.restartPractice)
  restart(_body: Nothing, context: RequestContext) {
    return this.practice.restart(context);
  }
}
