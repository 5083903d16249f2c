import { Module } from '@nestjs/common';
import { ActivationsModule } from '../activations/activations.module.js';
import { ResetsController } from './resets.controller.js';
import { ResetsService } from './resets.service.js';

@Module({
  imports: [ActivationsModule],
  controllers: [ResetsController],
  providers: [ResetsService],
  exports: [ResetsService],
})
export class ResetsModule {}
