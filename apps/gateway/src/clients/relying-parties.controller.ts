import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import {
  ChangeRelyingParty,
  CreateRelyingParty,
  ListRelyingParties,
  PageRequest,
  RevokeClient,
  RotateSecret,
  SetPreconsent,
  identity,
} from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ChangeBody extends OmitType(ChangeRelyingParty, ['id'] as const) {}
class RotateBody extends OmitType(RotateSecret, ['id'] as const) {}
class RevokeBody extends OmitType(RevokeClient, ['id'] as const) {}
class PreconsentBody extends OmitType(SetPreconsent, ['id'] as const) {}

@ApiTags('Masuk dengan Selaras')
@Controller('api')
export class RelyingPartiesController {
  constructor(private readonly bus: Bus) {}

  @Get('relying-parties')
  @Answers(identity.listRelyingParties, { summary: 'Aplikasi yang memakai akun Selaras' })
  list(@Query() query: ListRelyingParties, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listRelyingParties, query, call);
  }

  @Get('applications/:id/sign-in')
  @Answers(identity.signInOfApplication, { summary: 'Apakah satu aplikasi memakai akun Selaras' })
  ofApplication(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.signInOfApplication, { id }, call);
  }

  @Post('relying-parties')
  @Answers(identity.createRelyingParty, {
    summary: 'Klien masuk baru untuk satu aplikasi katalog; rahasianya ditampilkan sekali',
    status: 201,
  })
  create(@Body() body: CreateRelyingParty, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.createRelyingParty, body, call);
  }

  @Patch('relying-parties/:id')
  @Answers(identity.changeRelyingParty, { summary: 'Ubah klien masuk; yang tidak disebut tetap' })
  change(@Param('id') id: string, @Body() body: ChangeBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeRelyingParty, { ...body, id }, call);
  }

  @Post('relying-parties/:id/rotate')
  @Answers(identity.rotateRelyingPartySecret, {
    summary: 'Rahasia baru; yang lama tetap berlaku selama sekian hari',
  })
  rotate(@Param('id') id: string, @Body() body: RotateBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.rotateRelyingPartySecret, { ...body, id }, call);
  }

  @Post('relying-parties/:id/revoke')
  @Answers(identity.revokeRelyingParty, { summary: 'Cabut klien masuk; semua orang dikeluarkan' })
  revoke(@Param('id') id: string, @Body() body: RevokeBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.revokeRelyingParty, { ...body, id }, call);
  }

  @Post('relying-parties/:id/preconsent')
  @Answers(identity.setPreconsent, { summary: 'Persetujuan lewat kebijakan: orang tidak ditanya' })
  preconsent(@Param('id') id: string, @Body() body: PreconsentBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.setPreconsent, { ...body, id }, call);
  }

  @Get('me/applications')
  @Answers(identity.listSignedInTo, { summary: 'Aplikasi yang saya masuki dengan akun Selaras' })
  listMine(@Query() query: PageRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listSignedInTo, query, call);
  }

  @Delete('me/applications/:id')
  @Answers(identity.revokeConsent, { summary: 'Cabut izin saya untuk satu aplikasi' })
  revokeMine(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.revokeConsent, { id }, call);
  }
}
