import { Module } from '@nestjs/common';
import { ActivationsModule } from '../activations/activations.module.js';
import { ForeignAccounts } from './foreign-accounts.service.js';
import { ForeignIssuersController } from './foreign-issuers.controller.js';
import { ForeignIssuersService } from './foreign-issuers.service.js';

@Module({
  imports: [ActivationsModule],
  controllers: [ForeignIssuersController],
  providers: [ForeignAccounts, ForeignIssuersService],
  exports: [ForeignAccounts, ForeignIssuersService],
})
export class ForeignIssuersModule {}
