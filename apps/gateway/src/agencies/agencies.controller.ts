import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import { ChangeAgency, CreateAgency, ListAgencies, identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ChangeAgencyBody extends OmitType(ChangeAgency, ['id'] as const) {}

@ApiTags('Administrasi')
@Controller('api/agencies')
export class AgenciesController {
  constructor(private readonly bus: Bus) {}

  @Get()
  @Answers(identity.listAgencies, { summary: 'Perangkat daerah' })
  list(@Query() query: ListAgencies, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listAgencies, query, call);
  }

  @Post()
  @Answers(identity.createAgency, { summary: 'Tambah perangkat daerah', status: 201 })
  create(@Body() body: CreateAgency, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.createAgency, body, call);
  }

  @Get(':id')
  @Answers(identity.getAgency, { summary: 'Satu perangkat daerah' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getAgency, { id }, call);
  }

  @Patch(':id')
  @Answers(identity.changeAgency, { summary: 'Ubah perangkat daerah' })
  change(@Param('id') id: string, @Body() body: ChangeAgencyBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeAgency, { ...body, id }, call);
  }
}
