import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import { ChangeContact, ListMail, identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ChangeContactBody extends OmitType(ChangeContact, ['id'] as const) {}

@ApiTags('Surel')
@Controller('api')
export class MailController {
  constructor(private readonly bus: Bus) {}

  @Get('mail/health')
  @Answers(identity.mailHealth, { summary: 'Apakah surel keluar berjalan' })
  health(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.mailHealth, {}, call);
  }

  @Get('mail')
  @Answers(identity.listMail, { summary: 'Surel yang menunggu atau gagal, tanpa isinya' })
  list(@Query() query: ListMail, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listMail, query, call);
  }

  @Post('mail/test')
  @Answers(identity.testMail, { summary: 'Kirim surel uji kepada saya' })
  test(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.testMail, {}, call);
  }

  @Post('mail/:id/retry')
  @Answers(identity.retryMail, { summary: 'Kirim ulang surel yang gagal' })
  retry(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.retryMail, { id }, call);
  }

  @Get('people/:id/contact')
  @Answers(identity.getContact, { summary: 'Alamat surel seorang pengguna' })
  contact(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getContact, { id }, call);
  }

  @Put('people/:id/contact')
  @Answers(identity.changeContact, { summary: 'Ubah atau hapus alamat surel seorang pengguna' })
  changeContact(@Param('id') id: string, @Body() body: ChangeContactBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeContact, { ...body, id }, call);
  }
}
