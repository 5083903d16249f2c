import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import {
  ChangeHolding,
  ChangePosition,
  CreatePosition,
  GiveHolding,
  HandOver,
  ListHoldings,
  ListPositions,
  RevokeHolding,
  identity,
} from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ChangePositionBody extends OmitType(ChangePosition, ['id'] as const) {}
class GiveHoldingBody extends OmitType(GiveHolding, ['id'] as const) {}
class ChangeHoldingBody extends OmitType(ChangeHolding, ['id'] as const) {}
class RevokeHoldingBody extends OmitType(RevokeHolding, ['id'] as const) {}
class HandOverBody extends OmitType(HandOver, ['id'] as const) {}

@ApiTags('Administrasi')
@Controller('api')
export class PositionsController {
  constructor(private readonly bus: Bus) {}

  @Get('positions')
  @Answers(identity.listPositions, { summary: 'Jabatan dan pemegangnya' })
  list(@Query() query: ListPositions, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listPositions, query, call);
  }

  @Post('positions')
  @Answers(identity.createPosition, { summary: 'Tambah jabatan', status: 201 })
  create(@Body() body: CreatePosition, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.createPosition, body, call);
  }

  @Get('positions/:id')
  @Answers(identity.getPosition, { summary: 'Satu jabatan' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getPosition, { id }, call);
  }

  @Patch('positions/:id')
  @Answers(identity.changePosition, { summary: 'Ubah nama jabatan, atau hapus jabatan yang kosong' })
  change(@Param('id') id: string, @Body() body: ChangePositionBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changePosition, { ...body, id }, call);
  }

  @Post('positions/:id/holdings')
  @Answers(identity.giveHolding, { summary: 'Berikan jabatan kepada seseorang', status: 201 })
  give(@Param('id') id: string, @Body() body: GiveHoldingBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.giveHolding, { ...body, id }, call);
  }

  @Get('position-holdings')
  @Answers(identity.listHoldings, { summary: 'Riwayat satu jabatan atau satu orang' })
  history(@Query() query: ListHoldings, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listHoldings, query, call);
  }

  @Patch('position-holdings/:id')
  @Answers(identity.changeHolding, { summary: 'Ubah hari atau SK satu masa jabatan' })
  changeHolding(@Param('id') id: string, @Body() body: ChangeHoldingBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeHolding, { ...body, id }, call);
  }

  @Post('position-holdings/:id/revoke')
  @Answers(identity.revokeHolding, { summary: 'Cabut jabatan seketika' })
  revoke(@Param('id') id: string, @Body() body: RevokeHoldingBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.revokeHolding, { ...body, id }, call);
  }

  @Post('people/:id/hand-over')
  @Answers(identity.handOver, { summary: 'Serah terima semua atau sebagian jabatan kepada pengganti' })
  handOver(@Param('id') id: string, @Body() body: HandOverBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.handOver, { ...body, id }, call);
  }
}
