import { Module } from '@nestjs/common';
import { ClientAdmission } from './client-admission.js';
import { ClientsController } from './clients.controller.js';
import { ClientsService } from './clients.service.js';

@Module({
  controllers: [ClientsController],
  providers: [ClientAdmission, ClientsService],
  exports: [ClientAdmission],
})
export class ClientsModule {}
