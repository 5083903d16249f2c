import { Module } from '@nestjs/common';
import { SecurityNotices } from '../account/security-notices.js';
import { ActivationsService } from './activations.service.js';

@Module({ providers: [ActivationsService, SecurityNotices], exports: [ActivationsService, SecurityNotices] })
export class ActivationsModule {}
