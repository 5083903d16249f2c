import { Body, Controller, Get, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags, OmitType } from '@nestjs/swagger';
import { ConfirmImport, GetImport, MapImportColumns, registry } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import type { FastifyRequest } from 'fastify';
import { Staging } from '../files/staging.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

class GetImportQuery extends OmitType(GetImport, ['id'] as const) {}
class MapImportColumnsBody extends OmitType(MapImportColumns, ['id'] as const) {}
class ConfirmImportBody extends OmitType(ConfirmImport, ['id'] as const) {}

/** Large spreadsheets on slow disks: adopting a file and writing thousands of rows take their time. */
const IMPORT_TIMEOUT = 60_000;

@ApiTags('Katalog Aplikasi')
@Controller('api/applications/imports')
export class ImportsController {
  constructor(
    private readonly bus: Bus,
    private readonly staging: Staging,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'XLSX or CSV' },
        defaultAgencyId: { type: 'string', format: 'uuid', description: 'Owner of rows that name no agency' },
      },
    },
  })
  @Answers(registry.startImport, {
    summary: 'Mulai impor: unggah lembar kerja dan minta uji coba',
    status: 202,
  })
  start(@Req() request: FastifyRequest, @Call() call: CallContext) {
    return this.staging.take(request, this.settings.IMPORT_MAX_MB, ({ file, fields }) =>
      this.bus.requestBytes(registry.startImport, { ...fields, file }, { ...call, timeout: IMPORT_TIMEOUT }),
    );
  }

  @Get(':id')
  @Answers(registry.getImport, { summary: 'Keadaan impor dan barisnya' })
  get(@Param('id') id: string, @Query() query: GetImportQuery, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.getImport, { ...query, id }, call);
  }

  @Put(':id/columns')
  @Answers(registry.mapImportColumns, { summary: 'Cocokkan kolom dan ulangi uji coba' })
  mapColumns(@Param('id') id: string, @Body() body: MapImportColumnsBody, @Call() call: CallContext) {
    return this.bus.requestBytes(registry.mapImportColumns, { ...body, id }, call);
  }

  @Post(':id/confirm')
  @Answers(registry.confirmImport, { summary: 'Terapkan impor; jawabannya memuat tanda terima' })
  confirm(@Param('id') id: string, @Body() body: ConfirmImportBody, @Call() call: CallContext) {
    return this.bus.requestBytes(
      registry.confirmImport,
      { ...body, id },
      { ...call, timeout: IMPORT_TIMEOUT },
    );
  }
}
