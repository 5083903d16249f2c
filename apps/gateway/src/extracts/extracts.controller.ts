import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import { ExtractApplication, ExtractApplications, registry } from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { handOut } from '../files/hand-out.js';
import { Call } from '../http/call.js';

class ExtractApplicationQuery extends OmitType(ExtractApplication, ['id'] as const) {}

const EXTRACT_TIMEOUT = 120_000;

@ApiTags('Katalog Aplikasi')
@Controller('api/extracts/applications')
export class ExtractsController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Petikan resmi dari yang sedang disaring, paling banyak 5.000 aplikasi',
    operationId: 'extracts_list',
  })
  async list(@Query() query: ExtractApplications, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const waiting = { ...call, timeout: EXTRACT_TIMEOUT };
    return handOut(reply, this.objects, await this.bus.request(registry.extractApplications, query, waiting));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Petikan resmi satu aplikasi', operationId: 'extracts_one' })
  async one(
    @Param('id') id: string,
    @Query() query: ExtractApplicationQuery,
    @Call() call: CallContext,
    @Res() reply: FastifyReply,
  ) {
    const waiting = { ...call, timeout: EXTRACT_TIMEOUT };
    const made = await this.bus.request(registry.extractApplication, { ...query, id }, waiting);
    return handOut(reply, this.objects, made);
  }
}
