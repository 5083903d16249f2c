import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import {
  DecideDataRequest,
  EnterDataRequest,
  ListDataRequests,
  PageRequest,
  RenderAnswer,
  SubmitDataRequest,
  UnmaskWithReason,
  identity,
} from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { download } from '../files/download.js';
import { handOut } from '../files/hand-out.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { DataCopies } from './data-copies.js';

class DecideBody extends OmitType(DecideDataRequest, ['id'] as const) {}
class ReasonBody extends OmitType(UnmaskWithReason, ['id'] as const) {}
class AnswerQuery extends OmitType(RenderAnswer, ['id'] as const) {}

const PAPER_TIMEOUT = 120_000;

@ApiTags('Pelindungan Data Pribadi')
@Controller('api')
export class DataRequestsController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
    private readonly copies: DataCopies,
  ) {}

  @Get('me/data-requests')
  @Answers(identity.listOwnDataRequests, { summary: 'Permintaan saya atas data pribadi saya' })
  listOwn(@Query() query: PageRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listOwnDataRequests, query, call);
  }

  @Post('me/data-requests')
  @Answers(identity.submitDataRequest, {
    summary: 'Ajukan permintaan atas data pribadi saya (UU 27/2022)',
    status: 201,
  })
  submit(@Body() body: SubmitDataRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.submitDataRequest, body, call);
  }

  @Get('me/data-requests/:id')
  @Answers(identity.getOwnDataRequest, { summary: 'Satu permintaan saya' })
  getOwn(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getOwnDataRequest, { id }, call);
  }

  @Post('me/data-requests/:id/withdraw')
  @Answers(identity.withdrawDataRequest, { summary: 'Tarik kembali permintaan saya' })
  withdraw(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.withdrawDataRequest, { id }, call);
  }

  @Get('data-requests')
  @Answers(identity.listDataRequests, { summary: 'Permintaan subjek data, terbaru dahulu' })
  list(@Query() query: ListDataRequests, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.listDataRequests, query, call);
  }

  @Post('data-requests')
  @Answers(identity.enterDataRequest, {
    summary: 'Catat permintaan orang yang tidak dapat masuk',
    status: 201,
  })
  enter(@Body() body: EnterDataRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.enterDataRequest, body, call);
  }

  @Get('data-requests/:id')
  @Answers(identity.getDataRequest, { summary: 'Satu permintaan; kontak pemohon disamarkan' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getDataRequest, { id }, call);
  }

  @Post('data-requests/:id/unmask')
  @Answers(identity.unmaskDataRequest, {
    summary: 'Buka kontak pemohon, dengan alasan yang dicatat',
  })
  unmask(@Param('id') id: string, @Body() body: ReasonBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.unmaskDataRequest, { ...body, id }, call);
  }

  @Post('data-requests/:id/decision')
  @Answers(identity.decideDataRequest, { summary: 'Putuskan, laksanakan dan jawab permintaan' })
  decide(@Param('id') id: string, @Body() body: DecideBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.decideDataRequest, { ...body, id }, call);
  }

  @Get('data-requests/:id/answer')
  @ApiOperation({
    summary: 'Surat jawaban: PDF, DOCX, atau DOCX untuk SRIKANDI',
    operationId: 'data_requests_answer',
  })
  async answer(
    @Param('id') id: string,
    @Query() query: AnswerQuery,
    @Call() call: CallContext,
    @Res() reply: FastifyReply,
  ) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return handOut(
      reply,
      this.objects,
      await this.bus.request(identity.renderAnswer, { ...query, id }, waiting),
    );
  }

  @Get('data-requests/:id/copy')
  @ApiOperation({
    summary: 'Salinan data pribadi yang disetujui: ZIP berisi JSON dan lembar kerja',
    operationId: 'data_requests_copy',
  })
  async copy(@Param('id') id: string, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const opened = await this.bus.request(identity.openDataCopy, { id }, call);
    const bytes = await this.copies.zip(opened, call);
    return download(reply, bytes, `data-pribadi-${opened.number}.zip`, 'application/zip');
  }
}
