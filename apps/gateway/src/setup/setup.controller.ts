import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  FindGovernments,
  SetupAnswers,
  SetupCode,
  SetupLogo,
  SetupTestMail,
  type GovernmentList,
  type SetupReceipt,
  type SetupView,
} from './setup.dto.js';
import { SetupService } from './setup.service.js';
import { SetupSessions } from './setup.sessions.js';

const origin = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;

/** Only on a node that is not set up yet; every route but the first two needs the code's session. */
@ApiExcludeController()
@Controller('api/setup')
export class SetupController {
  constructor(
    private readonly setup: SetupService,
    private readonly sessions: SetupSessions,
  ) {}

  @Get()
  state(): { open: true } {
    return { open: true };
  }

  @Post('session')
  @HttpCode(204)
  open(
    @Body() { code }: SetupCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.sessions.open(code, request, reply);
  }

  @Get('answers')
  view(@Req() request: FastifyRequest): SetupView {
    return this.setup.view(origin(request));
  }

  @Put('answers')
  keep(@Body() answers: SetupAnswers, @Req() request: FastifyRequest): SetupView {
    this.setup.keep(answers);
    return this.setup.view(origin(request));
  }

  @Get('governments')
  governments(@Query() { q }: FindGovernments): GovernmentList {
    return { items: this.setup.find(q ?? '') };
  }

  @Put('logo')
  @HttpCode(204)
  keepLogo(@Body() { data }: SetupLogo): void {
    this.setup.keepLogo(data);
  }

  @Delete('logo')
  @HttpCode(204)
  removeLogo(): void {
    this.setup.keepLogo(null);
  }

  @Get('logo')
  logo(@Res() reply: FastifyReply): void {
    const logo = this.setup.logo();
    if (logo) void reply.type(logo.ending === 'png' ? 'image/png' : 'image/jpeg').send(logo.bytes);
    else void reply.status(204).send();
  }

  @Post('passphrase')
  @HttpCode(200)
  passphrase(): { passphrase: string } {
    return { passphrase: this.setup.makePassphrase() };
  }

  @Post('mail-test')
  @HttpCode(204)
  testMail(@Body() { to }: SetupTestMail): Promise<void> {
    return this.setup.testMail(to);
  }

  @Post('complete')
  @HttpCode(200)
  complete(@Res({ passthrough: true }) reply: FastifyReply): SetupReceipt {
    const receipt = this.setup.complete();
    // The answer first: this door closes with it.
    reply.raw.once('finish', () => this.setup.finished());
    return receipt;
  }
}
