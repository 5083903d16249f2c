import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import { LinkForeignAccount, PageRequest, identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { Tokens } from '../sessions/tokens.js';

class LinkForeignAccountBody extends OmitType(LinkForeignAccount, ['id'] as const) {}

@ApiTags('Administrasi')
@Controller('api')
export class AccountAdministrationController {
  constructor(
    private readonly bus: Bus,
    private readonly tokens: Tokens,
  ) {}

  @Get('people/:id/security')
  @Answers(identity.getSecurityOf, { summary: 'Keamanan akun satu orang' })
  getSecurity(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getSecurityOf, { id }, call);
  }

  @Get('people/:id/sessions')
  @Answers(identity.listSessionsOf, { summary: 'Di mana orang ini sedang masuk' })
  listSessions(@Param('id') id: string, @Query() query: PageRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listSessionsOf, { ...query, id }, call);
  }

  @Post('people/:id/sessions/end-all')
  @Answers(identity.endSessionsOf, { summary: 'Keluarkan orang ini dari semua perangkat' })
  endSessions(@Param('id') id: string, @Call() call: CallContext) {
    return this.forgetting(id, this.bus.requestBytes(identity.endSessionsOf, { id }, call));
  }

  @Post('people/:id/totp/reset')
  @Answers(identity.resetTotpOf, { summary: 'Reset verifikasi dua langkah orang ini' })
  resetTotp(@Param('id') id: string, @Call() call: CallContext) {
    return this.forgetting(id, this.bus.requestBytes(identity.resetTotpOf, { id }, call));
  }

  @Get('foreign-issuers')
  @Answers(identity.listForeignIssuers, { summary: 'Penyedia masuk luar menurut pengaturan' })
  listForeignIssuers(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.listForeignIssuers, {}, call);
  }

  @Post('people/:id/foreign-accounts')
  @Answers(identity.linkForeignAccount, { summary: 'Tautkan akun penyedia luar', status: 201 })
  linkForeignAccount(
    @Param('id') id: string,
    @Body() body: LinkForeignAccountBody,
    @Call() call: CallContext,
  ) {
    return this.bus.requestBytes(identity.linkForeignAccount, { ...body, id }, call);
  }

  @Post('people/:id/foreign-accounts/:accountId/unlink')
  @Answers(identity.unlinkForeignAccount, { summary: 'Lepas tautan akun penyedia luar' })
  unlinkForeignAccount(
    @Param('id') id: string,
    @Param('accountId') accountId: string,
    @Call() call: CallContext,
  ) {
    return this.forgetting(id, this.bus.requestBytes(identity.unlinkForeignAccount, { id, accountId }, call));
  }

  @Get('reset-requests')
  @Answers(identity.listResetRequests, { summary: 'Yang meminta tautan atur ulang kata sandi' })
  listResetRequests(@Query() query: PageRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listResetRequests, query, call);
  }

  @Post('reset-requests/:id/dismiss')
  @Answers(identity.dismissResetRequest, { summary: 'Abaikan permintaan; id adalah orangnya' })
  dismissResetRequest(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.dismissResetRequest, { id }, call);
  }

  /** The person's sessions have ended. */
  private async forgetting<T>(personId: string, answer: Promise<T>): Promise<T> {
    const answered = await answer;
    this.tokens.forgetCaller(personId);
    return answered;
  }
}
