import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantDelegation, ListAides, PageRequest, identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

@ApiTags('Pelimpahan')
@Controller('api/delegations')
export class DelegationsController {
  constructor(private readonly bus: Bus) {}

  @Get()
  @Answers(identity.listDelegations, { summary: 'Pelimpahan yang saya berikan atau terima' })
  list(@Query() query: PageRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listDelegations, query, call);
  }

  @Post()
  @Answers(identity.grantDelegation, { summary: 'Limpahkan wewenang kepada ajudan', status: 201 })
  grant(@Body() body: GrantDelegation, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.grantDelegation, body, call);
  }

  @Get('aides')
  @Answers(identity.listAides, { summary: 'Orang yang dapat menerima pelimpahan' })
  aides(@Query() query: ListAides, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listAides, query, call);
  }

  @Post(':id/revoke')
  @Answers(identity.revokeDelegation, { summary: 'Cabut pelimpahan' })
  revoke(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.revokeDelegation, { id }, call);
  }
}
