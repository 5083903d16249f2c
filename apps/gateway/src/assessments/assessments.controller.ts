import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import {
  ApproveAssessment,
  AssignIndicators,
  GetResult,
  IndicatorSelection,
  OpenAssessment,
  PageRequest,
  ReviewIndicators,
  scoring,
} from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class AssignIndicatorsBody extends OmitType(AssignIndicators, ['id'] as const) {}
class IndicatorSelectionBody extends OmitType(IndicatorSelection, ['id'] as const) {}
class ReviewIndicatorsBody extends OmitType(ReviewIndicators, ['id'] as const) {}
class ApproveAssessmentBody extends OmitType(ApproveAssessment, ['id'] as const) {}
class GetResultQuery extends OmitType(GetResult, ['id'] as const) {}

@ApiTags('Penilaian')
@Controller('api')
export class AssessmentsController {
  constructor(private readonly bus: Bus) {}

  @Get('inbox')
  @Answers(scoring.inbox, { summary: 'Yang menunggu saya' })
  inbox(@Call() call: CallContext) {
    return this.bus.requestBytes(scoring.inbox, {}, call);
  }

  @Get('assessments')
  @Answers(scoring.listAssessments, { summary: 'Penilaian menurut tahun' })
  list(@Query() query: PageRequest, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.listAssessments, query, call);
  }

  @Post('assessments')
  @Answers(scoring.openAssessment, { summary: 'Buka penilaian tahun ini', status: 201 })
  open(@Body() body: OpenAssessment, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.openAssessment, body, call);
  }

  @Get('assessments/:id')
  @Answers(scoring.getAssessment, { summary: 'Papan indikator' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.getAssessment, { id }, call);
  }

  @Put('assessments/:id/assignments')
  @Answers(scoring.assignIndicators, { summary: 'Tugaskan indikator kepada perangkat daerah' })
  assign(@Param('id') id: string, @Body() body: AssignIndicatorsBody, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.assignIndicators, { ...body, id }, call);
  }

  @Post('assessments/:id/submit')
  @Answers(scoring.submitIndicators, { summary: 'Ajukan indikator kepada kepala perangkat daerah' })
  submit(@Param('id') id: string, @Body() body: IndicatorSelectionBody, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.submitIndicators, { ...body, id }, call);
  }

  @Post('assessments/:id/release')
  @Answers(scoring.releaseAssessment, {
    summary: 'Serahkan ke asesor (kepala OPD), atau kirim ke provinsi (koordinator)',
    description:
      'Selama penilaian terbuka: kepala perangkat daerah menyerahkan indikator kepada asesor internal. Setelah disetujui: koordinator mengirim hasil ke provinsi.',
  })
  release(@Param('id') id: string, @Body() body: IndicatorSelectionBody, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.releaseAssessment, { ...body, id }, call);
  }

  @Post('assessments/:id/review')
  @Answers(scoring.reviewIndicators, { summary: 'Terima atau kembalikan indikator (asesor internal)' })
  review(@Param('id') id: string, @Body() body: ReviewIndicatorsBody, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.reviewIndicators, { ...body, id }, call);
  }

  @Post('assessments/:id/approve')
  @Answers(scoring.approveAssessment, {
    summary: 'Setujui; indeks menjadi tetap dengan edisinya (koordinator)',
  })
  approve(@Param('id') id: string, @Body() body: ApproveAssessmentBody, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.approveAssessment, { ...body, id }, call);
  }

  @Get('assessments/:id/result')
  @Answers(scoring.getResult, { summary: 'Hasil dengan pohon penjelasannya' })
  result(@Param('id') id: string, @Query() query: GetResultQuery, @Call() call: CallContext) {
    return this.bus.requestBytes(scoring.getResult, { ...query, id }, call);
  }
}
