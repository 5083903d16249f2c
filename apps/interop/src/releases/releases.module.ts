import { Module } from '@nestjs/common';
import { KeysModule } from '../keys/keys.module.js';
import { ReleasesService } from './releases.service.js';

@Module({ imports: [KeysModule], providers: [ReleasesService] })
export class ReleasesModule {}
