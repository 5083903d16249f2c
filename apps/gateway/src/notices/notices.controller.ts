import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeOwnContact, ListNotices, identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

@ApiTags('Pemberitahuan')
@Controller('api')
export class NoticesController {
  constructor(private readonly bus: Bus) {}

  @Get('notices')
  @Answers(identity.listNotices, { summary: 'Pemberitahuan untuk saya dan jabatan saya, terbaru dahulu' })
  list(@Query() query: ListNotices, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listNotices, query, call);
  }

  @Get('notices/count')
  @Answers(identity.countNotices, { summary: 'Banyaknya yang belum dibaca' })
  count(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.countNotices, {}, call);
  }

  @Get('notices/summary')
  @Answers(identity.summariseNotices, { summary: 'Tugas saya sebagai teks, untuk disalin' })
  summary(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.summariseNotices, {}, call);
  }

  @Post('notices/read')
  @Answers(identity.readAllNotices, { summary: 'Tandai semua sudah dibaca' })
  readAll(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.readAllNotices, {}, call);
  }

  @Post('notices/:id/read')
  @Answers(identity.readNotice, { summary: 'Tandai satu sudah dibaca' })
  read(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.readNotice, { id }, call);
  }

  @Get('me/contact')
  @Answers(identity.getOwnContact, { summary: 'Bagaimana saya disurati' })
  contact(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.getOwnContact, {}, call);
  }

  @Patch('me/contact')
  @Answers(identity.changeOwnContact, { summary: 'Ubah bahasa surel atau matikan ringkasan pagi' })
  changeContact(@Body() body: ChangeOwnContact, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeOwnContact, body, call);
  }
}
