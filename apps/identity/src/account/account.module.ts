import { Module } from '@nestjs/common';
import { ActivationsModule } from '../activations/activations.module.js';
import { ForeignIssuersModule } from '../foreign-issuers/foreign-issuers.module.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { AccountViews } from './account-views.service.js';
import { Proofs } from './proofs.js';
import { SecondFactorService } from './second-factor.service.js';

@Module({
  imports: [ActivationsModule, ForeignIssuersModule],
  controllers: [AccountController],
  providers: [AccountService, AccountViews, Proofs, SecondFactorService],
  exports: [SecondFactorService],
})
export class AccountModule {}
