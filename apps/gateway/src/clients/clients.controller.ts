import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import {
  ChangeClient,
  CreateClient,
  ListClients,
  RevokeClient,
  RotateSecret,
  identity,
} from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ChangeClientBody extends OmitType(ChangeClient, ['id'] as const) {}
class RotateSecretBody extends OmitType(RotateSecret, ['id'] as const) {}
class RevokeClientBody extends OmitType(RevokeClient, ['id'] as const) {}

@ApiTags('Administrasi')
@Controller('api/clients')
export class ClientsController {
  constructor(private readonly bus: Bus) {}

  @Get()
  @Answers(identity.listClients, { summary: 'Klien API, halaman demi halaman' })
  list(@Query() query: ListClients, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listClients, query, call);
  }

  @Post()
  @Answers(identity.createClient, { summary: 'Klien API baru; rahasianya ditampilkan sekali', status: 201 })
  create(@Body() body: CreateClient, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.createClient, body, call);
  }

  @Get(':id')
  @Answers(identity.getClient, { summary: 'Satu klien API' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getClient, { id }, call);
  }

  @Patch(':id')
  @Answers(identity.changeClient, { summary: 'Ubah klien API; yang tidak disebut tetap' })
  change(@Param('id') id: string, @Body() body: ChangeClientBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeClient, { ...body, id }, call);
  }

  @Post(':id/rotate')
  @Answers(identity.rotateClientSecret, {
    summary: 'Rahasia baru; yang lama tetap berlaku selama sekian hari',
  })
  rotate(@Param('id') id: string, @Body() body: RotateSecretBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.rotateClientSecret, { ...body, id }, call);
  }

  @Post(':id/revoke')
  @Answers(identity.revokeClient, { summary: 'Cabut klien API seketika dan untuk seterusnya' })
  revoke(@Param('id') id: string, @Body() body: RevokeClientBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.revokeClient, { ...body, id }, call);
  }
}
