import { Module } from '@nestjs/common';
import { ActivationsService } from './activations.service.js';

@Module({ providers: [ActivationsService], exports: [ActivationsService] })
export class ActivationsModule {}
