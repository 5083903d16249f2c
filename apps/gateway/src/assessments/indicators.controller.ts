import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags, OmitType } from '@nestjs/swagger';
import { AnswerIndicator, scoring } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import type { FastifyRequest } from 'fastify';
import { Staging } from '../files/staging.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

class AnswerIndicatorBody extends OmitType(AnswerIndicator, ['id', 'code'] as const) {}

@ApiTags('Penilaian')
@Controller('api/assessments/:id')
export class IndicatorsController {
  constructor(
    private readonly bus: Bus,
    private readonly staging: Staging,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @Get('indicators/:code')
  @Answers(scoring.getIndicator, { summary: 'Satu indikator: kriteria, jawaban, bukti, riwayat' })
  get(@Param('id') id: string, @Param('code') code: string, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.getIndicator, { id, code }, call);
  }

  @Put('indicators/:code')
  @Answers(scoring.answerIndicator, { summary: 'Isi tingkat, FAKTA dan ANALISIS' })
  answer(
    @Param('id') id: string,
    @Param('code') code: string,
    @Body() body: AnswerIndicatorBody,
    @Call() call: CallContext,
  ) {
    return this.bus.requestBytes(scoring.answerIndicator, { ...body, id, code }, call);
  }

  @Post('evidence')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['code', 'file'],
      properties: {
        code: { type: 'string', description: 'Indicator' },
        file: { type: 'string', format: 'binary', description: 'PDF, picture, Word or Excel' },
      },
    },
  })
  @Answers(scoring.addEvidence, { summary: 'Unggah bukti dukung', status: 201 })
  addEvidence(@Param('id') id: string, @Req() request: FastifyRequest, @Call() call: CallContext) {
    return this.staging.take(request, this.settings.EVIDENCE_MAX_MB, ({ file, fields }) =>
      this.bus.requestBytes(scoring.addEvidence, { ...fields, code: fields.code ?? '', id, file }, call),
    );
  }

  @Delete('evidence/:evidenceId')
  @Answers(scoring.removeEvidence, { summary: 'Lepas bukti dukung' })
  removeEvidence(
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
    @Call() call: CallContext,
  ) {
    return this.bus.requestBytes(scoring.removeEvidence, { id, evidenceId }, call);
  }

  @Post('evidence/:evidenceId/ticket')
  @Answers(scoring.evidenceTicket, { summary: 'Tiket unduhan sekali pakai' })
  ticket(@Param('id') id: string, @Param('evidenceId') evidenceId: string, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.evidenceTicket, { id, evidenceId }, call);
  }
}
