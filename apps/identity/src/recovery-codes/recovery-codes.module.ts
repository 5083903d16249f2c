import { Global, Module } from '@nestjs/common';
import { RecoveryCodesService } from './recovery-codes.service.js';

@Global()
@Module({ providers: [RecoveryCodesService], exports: [RecoveryCodesService] })
export class RecoveryCodesModule {}
