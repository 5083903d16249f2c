import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import {
  BreachContent,
  ChangeBreach,
  CloseBreach,
  ListBreaches,
  RenderBreach,
  TellBreach,
  identity,
} from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { handOut } from '../files/hand-out.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ChangeBody extends OmitType(ChangeBreach, ['id'] as const) {}
class TellBody extends OmitType(TellBreach, ['id'] as const) {}
class CloseBody extends OmitType(CloseBreach, ['id'] as const) {}
class NoticeQuery extends OmitType(RenderBreach, ['id'] as const) {}

const PAPER_TIMEOUT = 120_000;

@ApiTags('Pelindungan Data Pribadi')
@Controller('api/breaches')
export class BreachesController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
  ) {}

  @Get()
  @Answers(identity.listBreaches, { summary: 'Laporan kegagalan pelindungan data, terbaru dahulu' })
  list(@Query() query: ListBreaches, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listBreaches, query, call);
  }

  @Post()
  @Answers(identity.reportBreach, {
    summary: 'Laporkan kegagalan pelindungan data; jam 3 × 24 jam mulai berjalan',
    status: 201,
  })
  report(@Body() body: BreachContent, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.reportBreach, body, call);
  }

  @Get(':id')
  @Answers(identity.getBreach, { summary: 'Satu laporan' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getBreach, { id }, call);
  }

  @Put(':id')
  @Answers(identity.changeBreach, { summary: 'Simpan isi laporan, tahap demi tahap' })
  change(@Param('id') id: string, @Body() body: ChangeBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeBreach, { ...body, id }, call);
  }

  @Post(':id/told')
  @Answers(identity.tellBreach, { summary: 'Catat bahwa lembaga, subjek data atau masyarakat diberi tahu' })
  tell(@Param('id') id: string, @Body() body: TellBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.tellBreach, { ...body, id }, call);
  }

  @Post(':id/close')
  @Answers(identity.closeBreach, { summary: 'Tutup laporan' })
  close(@Param('id') id: string, @Body() body: CloseBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.closeBreach, { ...body, id }, call);
  }

  @Get(':id/notice')
  @ApiOperation({
    summary: 'Surat pemberitahuan Pasal 46: PDF, DOCX, atau DOCX untuk SRIKANDI',
    operationId: 'breaches_notice',
  })
  async notice(
    @Param('id') id: string,
    @Query() query: NoticeQuery,
    @Call() call: CallContext,
    @Res() reply: FastifyReply,
  ) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return handOut(
      reply,
      this.objects,
      await this.bus.request(identity.renderBreach, { ...query, id }, waiting),
    );
  }
}
