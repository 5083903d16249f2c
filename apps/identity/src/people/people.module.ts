import { Module } from '@nestjs/common';
import { ActivationsModule } from '../activations/activations.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { PeopleController } from './people.controller.js';
import { PeopleSweep } from './people-sweep.js';
import { PeopleService } from './people.service.js';

@Module({
  imports: [ActivationsModule, PositionsModule],
  controllers: [PeopleController],
  providers: [PeopleService, PeopleSweep],
})
export class PeopleModule {}
