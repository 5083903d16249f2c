import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListHeldApplications, ListHeldGovernments, interop } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

@ApiTags('Provinsi')
@Controller('api/holdings')
export class HoldingsController {
  constructor(private readonly bus: Bus) {}

  @Get('governments')
  @Answers(interop.listHeldGovernments, { summary: 'Pemerintah daerah: indeks, bagian, per kapan' })
  governments(@Query() query: ListHeldGovernments, @Call() call: CallContext) {
    return this.bus.requestBytes(interop.listHeldGovernments, query, call);
  }

  @Get('applications')
  @Answers(interop.listHeldApplications, { summary: 'Katalog gabungan' })
  applications(@Query() query: ListHeldApplications, @Call() call: CallContext) {
    return this.bus.requestBytes(interop.listHeldApplications, query, call);
  }
}
