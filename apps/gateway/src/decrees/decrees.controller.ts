import { Body, Controller, Get, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import { ChangeDecree, RenderDecree, identity, type SignDecree } from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { handOut, handOutKept } from '../files/hand-out.js';
import { PAPER_TIMEOUT, TakesPdf, TakesSignedPaper, paperIn } from '../files/signed-paper.js';
import { Staging } from '../files/staging.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

class ChangeDecreeBody extends OmitType(ChangeDecree, ['id'] as const) {}
class RenderDecreeQuery extends OmitType(RenderDecree, ['id'] as const) {}

@ApiTags('Naskah Dinas')
@Controller('api')
export class DecreesController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
    private readonly staging: Staging,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @Get('decrees/:id')
  @Answers(identity.getDecree, { summary: 'SK jabatan dari satu masa jabatan' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getDecree, { id }, call);
  }

  @Put('decrees/:id')
  @Answers(identity.changeDecree, { summary: 'Ubah isi SK jabatan' })
  change(@Param('id') id: string, @Body() body: ChangeDecreeBody, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.changeDecree, { ...body, id }, call);
  }

  @Get('decrees/:id/concept')
  @ApiOperation({
    summary: 'Konsep SK jabatan: PDF, DOCX, atau DOCX untuk SRIKANDI',
    operationId: 'decrees_concept',
  })
  async concept(
    @Param('id') id: string,
    @Query() query: RenderDecreeQuery,
    @Call() call: CallContext,
    @Res() reply: FastifyReply,
  ) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    const made = await this.bus.request(identity.renderDecree, { ...query, id }, waiting);
    return handOut(reply, this.objects, made);
  }

  @Post('decrees/:id/signed')
  @TakesSignedPaper({ version: { type: 'integer' } })
  @Answers(identity.signDecree, { summary: 'Unggah SK jabatan yang sudah bertanda tangan' })
  sign(@Param('id') id: string, @Req() request: FastifyRequest, @Call() call: CallContext) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return this.staging.take(request, this.settings.SIGNED_MAX_MB, (upload) =>
      this.bus.requestBytes(identity.signDecree, { ...paperIn(upload), id } as SignDecree, waiting),
    );
  }

  @Get('decrees/:id/signed')
  @ApiOperation({
    summary: 'SK jabatan bertanda tangan, sebagaimana diunggah',
    operationId: 'decrees_signed',
  })
  async signed(@Param('id') id: string, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const file = await this.bus.request(identity.openSignedDecree, { id }, call);
    return handOutKept(reply, this.objects, 'identity', file);
  }

  @Post('signatures/check')
  @TakesPdf()
  @Answers(identity.checkSignatures, {
    summary: 'Periksa tanda tangan elektronik sebuah PDF; tidak disimpan',
  })
  check(@Req() request: FastifyRequest, @Call() call: CallContext) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return this.staging.take(request, this.settings.SIGNED_MAX_MB, ({ file }) =>
      this.bus.requestBytes(identity.checkSignatures, { file }, waiting),
    );
  }
}
