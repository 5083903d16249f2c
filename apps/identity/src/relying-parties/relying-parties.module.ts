import { Module } from '@nestjs/common';
import { RelyingPartiesController } from './relying-parties.controller.js';
import { RelyingPartiesService } from './relying-parties.service.js';
import { SignInApplications } from './sign-in-applications.js';

@Module({
  controllers: [RelyingPartiesController],
  providers: [RelyingPartiesService, SignInApplications],
})
export class RelyingPartiesModule {}
