import { Body, Controller, Delete, Get, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { GetLetterhead, RemoveLogo, SaveLetterhead, identity } from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { handOut } from '../files/hand-out.js';
import { Staging } from '../files/staging.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

const DRAWING_TIMEOUT = 60_000;
const LOGO_MB = 1;

@ApiTags('Naskah Dinas')
@Controller('api/letterheads')
export class LetterheadsController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
    private readonly staging: Staging,
  ) {}

  @Get()
  @Answers(identity.getLetterhead, { summary: 'Kop naskah dinas pemerintah daerah atau perangkat daerah' })
  get(@Query() query: GetLetterhead, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getLetterhead, query, call);
  }

  @Put()
  @Answers(identity.saveLetterhead, { summary: 'Simpan kop naskah dinas' })
  save(@Body() body: SaveLetterhead, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.saveLetterhead, body, call);
  }

  @Post('logo')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'version'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'PNG or JPEG, at most 256 kB' },
        version: { type: 'integer' },
        agencyId: { type: 'string', format: 'uuid' },
      },
    },
  })
  @Answers(identity.setLogo, { summary: 'Pasang logo pada kop naskah dinas' })
  setLogo(@Req() request: FastifyRequest, @Call() call: CallContext) {
    const waiting = { ...call, timeout: DRAWING_TIMEOUT };
    return this.staging.take(request, LOGO_MB, ({ file, fields }) =>
      this.bus.requestBytes(
        identity.setLogo,
        { file, version: Number(fields.version), agencyId: fields.agencyId || null },
        waiting,
      ),
    );
  }

  @Delete('logo')
  @Answers(identity.removeLogo, { summary: 'Lepas logo dari kop naskah dinas' })
  removeLogo(@Query() query: RemoveLogo, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.removeLogo, query, call);
  }

  @Get('preview')
  @ApiOperation({
    summary: 'Contoh surat dengan kop naskah dinas (PDF)',
    operationId: 'letterheads_preview',
  })
  async preview(@Query() query: GetLetterhead, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const waiting = { ...call, timeout: DRAWING_TIMEOUT };
    return handOut(reply, this.objects, await this.bus.request(identity.previewLetterhead, query, waiting));
  }
}
