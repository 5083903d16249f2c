import { Module } from '@nestjs/common';
import { Deliverer } from './deliverer.js';

@Module({ providers: [Deliverer] })
export class DeliveriesModule {}
