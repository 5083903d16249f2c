import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import { RenderPrivacyPaper, UnmaskWithReason, identity } from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { handOut } from '../files/hand-out.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class ReasonBody extends OmitType(UnmaskWithReason, ['id'] as const) {}

const PAPER_TIMEOUT = 120_000;

@ApiTags('Pelindungan Data Pribadi')
@Controller('api')
export class ProcessingController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
  ) {}

  @Get('processing')
  @Answers(identity.listProcessing, {
    summary: 'Data pribadi yang diproses: untuk apa, atas dasar apa, berapa lama',
  })
  list(@Call() call: CallContext) {
    return this.bus.requestBytes(identity.listProcessing, {}, call);
  }

  @Get('processing/paper')
  @ApiOperation({
    summary: 'Rekam kegiatan pemrosesan (Pasal 31) atau rancangan penilaian dampak (Pasal 34)',
    operationId: 'processing_paper',
  })
  async paper(@Query() query: RenderPrivacyPaper, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return handOut(reply, this.objects, await this.bus.request(identity.renderPrivacyPaper, query, waiting));
  }

  @Post('people/:id/unmask')
  @Answers(identity.unmaskPerson, { summary: 'Buka kontak seseorang, dengan alasan yang dicatat' })
  unmask(@Param('id') id: string, @Body() body: ReasonBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.unmaskPerson, { ...body, id }, call);
  }
}
