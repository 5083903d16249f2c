import { Module } from '@nestjs/common';
import { KeysModule } from '../keys/keys.module.js';
import { Deliverer } from './deliverer.js';

@Module({ imports: [KeysModule], providers: [Deliverer] })
export class DeliveriesModule {}
