import { Global, Module } from '@nestjs/common';
import { TotpService } from './totp.service.js';

@Global()
@Module({ providers: [TotpService], exports: [TotpService] })
export class TotpModule {}
