import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

@ApiTags('Mode Latihan')
@Controller('api/practice')
export class PracticeController {
  constructor(private readonly bus: Bus) {}

  @Post('restart')
  @Answers(identity.restartPractice, {
    summary: 'Mulai ulang latihan: semua yang dilatih dibuang, data contoh dimuat lagi',
    description:
      'Only in a practice space; the node answers again after about ten seconds, with everybody signed out.',
    status: 202,
  })
  restart(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.restartPractice, {}, call);
  }
}
