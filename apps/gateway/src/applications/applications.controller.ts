import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import {
  ChangeApplication,
  CreateApplication,
  ExportApplications,
  ListApplications,
  registry,
} from '@selaras/contracts';
import { Bus, ObjectStore, type CallContext } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { handOut } from '../files/hand-out.js';

class ChangeApplicationBody extends OmitType(ChangeApplication, ['id'] as const) {}

const EXPORT_TIMEOUT = 120_000;

@ApiTags('Katalog Aplikasi')
@Controller('api/applications')
export class ApplicationsController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
  ) {}

  @Get()
  @Answers(registry.listApplications, { summary: 'Daftar aplikasi, halaman demi halaman' })
  list(@Query() query: ListApplications, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.listApplications, query, call);
  }

  @Post()
  @Answers(registry.createApplication, { summary: 'Tambah aplikasi', status: 201 })
  create(@Body() body: CreateApplication, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.createApplication, body, call);
  }

  @Get('export')
  @ApiOperation({
    summary: 'Ekspor XLSX atau CSV dari yang sedang disaring',
    operationId: 'applications_export',
  })
  async export(@Query() query: ExportApplications, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const made = await this.bus.request(registry.exportApplications, query, {
      ...call,
      timeout: EXPORT_TIMEOUT,
    });
    return handOut(reply, this.objects, made);
  }

  @Get(':id')
  @Answers(registry.getApplication, { summary: 'Satu aplikasi dengan 21 atribut metadata' })
  get(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.getApplication, { id }, call);
  }

  @Patch(':id')
  @Answers(registry.changeApplication, {
    summary: 'Ubah aplikasi; yang tidak disebut tetap, null mengosongkan',
  })
  change(@Param('id') id: string, @Body() body: ChangeApplicationBody, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.changeApplication, { ...body, id }, call);
  }

  @Get(':id/history')
  @Answers(registry.applicationHistory, { summary: 'Riwayat perubahan satu aplikasi' })
  history(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.applicationHistory, { id }, call);
  }
}
