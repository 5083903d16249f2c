import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import {
  ExtractApplication,
  ExtractApplications,
  ListSignedExtracts,
  registry,
  type SignExtract,
  type SignListExtract,
} from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { handOut, handOutKept } from '../files/hand-out.js';
import { PAPER_TIMEOUT, TakesSignedPaper, paperIn } from '../files/signed-paper.js';
import { Staging } from '../files/staging.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

class ExtractApplicationQuery extends OmitType(ExtractApplication, ['id'] as const) {}

@ApiTags('Katalog Aplikasi')
@Controller('api/extracts')
export class ExtractsController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
    private readonly staging: Staging,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @Get('applications')
  @ApiOperation({
    summary: 'Petikan resmi dari yang sedang disaring, paling banyak 5.000 aplikasi',
    operationId: 'extracts_list',
  })
  async list(@Query() query: ExtractApplications, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return handOut(reply, this.objects, await this.bus.request(registry.extractApplications, query, waiting));
  }

  @Get('applications/:id')
  @ApiOperation({ summary: 'Petikan resmi satu aplikasi', operationId: 'extracts_one' })
  async one(
    @Param('id') id: string,
    @Query() query: ExtractApplicationQuery,
    @Call() call: CallContext,
    @Res() reply: FastifyReply,
  ) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    const made = await this.bus.request(registry.extractApplication, { ...query, id }, waiting);
    return handOut(reply, this.objects, made);
  }

  @Post('applications/:id/signed')
  @TakesSignedPaper()
  @Answers(registry.signExtract, { summary: 'Unggah petikan satu aplikasi yang sudah bertanda tangan' })
  sign(@Param('id') id: string, @Req() request: FastifyRequest, @Call() call: CallContext) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return this.staging.take(request, this.settings.SIGNED_MAX_MB, (upload) =>
      this.bus.requestBytes(registry.signExtract, { ...paperIn(upload), id } as SignExtract, waiting),
    );
  }

  @Post('signed')
  @TakesSignedPaper({ covers: { type: 'string' } })
  @Answers(registry.signListExtract, { summary: 'Unggah petikan sebuah daftar yang sudah bertanda tangan' })
  signList(@Req() request: FastifyRequest, @Call() call: CallContext) {
    const waiting = { ...call, timeout: PAPER_TIMEOUT };
    return this.staging.take(request, this.settings.SIGNED_MAX_MB, (upload) =>
      this.bus.requestBytes(registry.signListExtract, paperIn(upload) as SignListExtract, waiting),
    );
  }

  @Get('signed')
  @Answers(registry.listSignedExtracts, {
    summary: 'Petikan yang sudah bertanda tangan, terbaru lebih dahulu',
  })
  listSigned(@Query() query: ListSignedExtracts, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.listSignedExtracts, query, call);
  }

  @Get('signed/:id/file')
  @ApiOperation({
    summary: 'Petikan bertanda tangan, sebagaimana diunggah',
    operationId: 'extracts_signed_file',
  })
  async signed(@Param('id') id: string, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const file = await this.bus.request(registry.openSignedExtract, { id }, call);
    return handOutKept(reply, this.objects, 'registry', file);
  }
}
