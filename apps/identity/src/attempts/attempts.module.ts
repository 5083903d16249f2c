import { Global, Module } from '@nestjs/common';
import { Attempts } from './attempts.service.js';
import { Devices } from './devices.js';

@Global()
@Module({ providers: [Attempts, Devices], exports: [Attempts, Devices] })
export class AttemptsModule {}
