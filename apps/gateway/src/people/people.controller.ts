import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags, OmitType } from '@nestjs/swagger';
import { ChangePerson, CreatePerson, CurrentSession, ListPeople, identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ChangePersonBody extends OmitType(ChangePerson, ['id'] as const) {}

@ApiTags('Administrasi')
@Controller('api')
export class PeopleController {
  constructor(private readonly bus: Bus) {}

  @Get('me')
  @Answers(identity.me, { summary: 'Saya dan jabatan saya' })
  me(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.me, {}, call);
  }

  @Get('session')
  @ApiOperation({ summary: 'Milik siapa sesi ini; null bila belum masuk', operationId: 'session_get' })
  @ApiResponse({ status: 200, type: CurrentSession })
  async session(@Call() call: CallContext): Promise<CurrentSession> {
    return { me: call.token ? await this.bus.request(identity.me, {}, call) : null };
  }

  @Get('people')
  @Answers(identity.listPeople, { summary: 'Orang dan jabatannya' })
  list(@Query() query: ListPeople, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listPeople, query, call);
  }

  @Post('people')
  @Answers(identity.createPerson, {
    summary: 'Tambah orang; jawabannya memuat tautan aktivasi sekali pakai',
    status: 201,
  })
  create(@Body() body: CreatePerson, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.createPerson, body, call);
  }

  @Get('people/:id')
  @Answers(identity.getPerson, { summary: 'Satu orang' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getPerson, { id }, call);
  }

  @Patch('people/:id')
  @Answers(identity.changePerson, { summary: 'Ubah nama, jabatan atau keaktifan' })
  change(@Param('id') id: string, @Body() body: ChangePersonBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changePerson, { ...body, id }, call);
  }

  @Post('people/:id/invite')
  @Answers(identity.invitePerson, { summary: 'Tautan aktivasi baru; yang lama tidak berlaku lagi' })
  invite(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.invitePerson, { id }, call);
  }
}
