import { Module } from '@nestjs/common';
import { KeysModule } from '../keys/keys.module.js';
import { PeersController } from './peers.controller.js';
import { PeersService } from './peers.service.js';

@Module({ imports: [KeysModule], controllers: [PeersController], providers: [PeersService] })
export class PeersModule {}
