import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePassword, ConfirmTotp, PageRequest, WithPassword, identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { decodeJwt } from 'jose';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { Tokens } from '../sessions/tokens.js';

@ApiTags('Akun saya')
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly bus: Bus,
    private readonly tokens: Tokens,
  ) {}

  @Get()
  @Answers(identity.getAccount, { summary: 'Keamanan akun saya' })
  get(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.getAccount, {}, call);
  }

  @Post('password')
  @Answers(identity.changePassword, { summary: 'Ganti kata sandi; sesi lain berakhir' })
  changePassword(@Body() body: ChangePassword, @Call() call: CallContext) {
    return this.forgetting(call, this.bus.requestBytes(identity.changePassword, body, call));
  }

  @Post('totp/offer')
  @Answers(identity.offerTotp, { summary: 'Kunci autentikator baru; berlaku setelah dikonfirmasi' })
  offerTotp(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.offerTotp, {}, call);
  }

  @Post('totp/confirm')
  @Answers(identity.confirmTotp, {
    summary: 'Pasang verifikasi dua langkah; jawabannya memuat kode pemulihan, sekali ini saja',
  })
  confirmTotp(@Body() body: ConfirmTotp, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.confirmTotp, body, call);
  }

  @Post('totp/remove')
  @Answers(identity.removeTotp, { summary: 'Matikan verifikasi dua langkah' })
  removeTotp(@Body() body: WithPassword, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.removeTotp, body, call);
  }

  @Post('recovery-codes')
  @Answers(identity.renewRecoveryCodes, { summary: 'Sepuluh kode pemulihan baru; yang lama tidak berlaku' })
  renewRecoveryCodes(@Body() body: WithPassword, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.renewRecoveryCodes, body, call);
  }

  @Get('sessions')
  @Answers(identity.listMySessions, { summary: 'Di mana saya sedang masuk' })
  listSessions(@Query() query: PageRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listMySessions, query, call);
  }

  @Post('sessions/:id/end')
  @Answers(identity.endMySession, { summary: 'Akhiri satu sesi saya' })
  endSession(@Param('id') id: string, @Call() call: CallContext) {
    return this.forgetting(call, this.bus.requestBytes(identity.endMySession, { id }, call));
  }

  @Post('sessions/end-all')
  @Answers(identity.endAllMySessions, { summary: 'Keluar dari semua perangkat, termasuk yang ini' })
  endAllSessions(@Call() call: CallContext) {
    return this.forgetting(call, this.bus.requestBytes(identity.endAllMySessions, {}, call));
  }

  /** Sessions have ended: the next request of each asks anew whether it still stands. */
  private async forgetting<T>({ token }: CallContext, answer: Promise<T>): Promise<T> {
    const answered = await answer;
    if (token) this.tokens.forgetCaller(decodeJwt(token).sub ?? '');
    return answered;
  }
}
