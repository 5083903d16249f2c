import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import { ComputeIndex, scoring } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ComputeIndexBody extends OmitType(ComputeIndex, ['edition'] as const) {}

@ApiTags('Instrumen')
@Controller('api/instruments')
export class InstrumentsController {
  constructor(private readonly bus: Bus) {}

  @Get()
  @Answers(scoring.listInstruments, { summary: 'Edisi instrumen' })
  list(@Call() call: CallContext) {
    return this.bus.requestBytes(scoring.listInstruments, {}, call);
  }

  @Get(':edition')
  @Answers(scoring.getInstrument, { summary: 'Satu instrumen lengkap dengan kriterianya' })
  get(@Param('edition') edition: string, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.getInstrument, { edition }, call);
  }

  @Post(':edition/compute')
  @Answers(scoring.computeIndex, {
    summary: 'Hitung indeks dari tingkat kematangan',
    description: 'Terbuka dan tanpa penyimpanan: siapa pun dapat memeriksa hitungan kami.',
  })
  compute(@Param('edition') edition: string, @Body() body: ComputeIndexBody, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.computeIndex, { ...body, edition }, call);
  }
}
