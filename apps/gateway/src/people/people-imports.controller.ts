import { Body, Controller, Get, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags, OmitType } from '@nestjs/swagger';
import {
  ConfirmPeopleImport,
  GetPeopleImport,
  MapPeopleImportColumns,
  PEOPLE_IMPORT_KINDS,
  identity,
  type PeopleImportKind,
} from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import type { FastifyRequest } from 'fastify';
import { Staging } from '../files/staging.js';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

class GetPeopleImportQuery extends OmitType(GetPeopleImport, ['id'] as const) {}
class MapPeopleImportColumnsBody extends OmitType(MapPeopleImportColumns, ['id'] as const) {}
class ConfirmPeopleImportBody extends OmitType(ConfirmPeopleImport, ['id'] as const) {}

/** Some thousands of people are written while the administrator waits. */
const IMPORT_TIMEOUT = 60_000;

@ApiTags('Administrasi')
@Controller('api/people-imports')
export class PeopleImportsController {
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
      required: ['file', 'kind'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'XLSX or CSV' },
        kind: { type: 'string', enum: [...PEOPLE_IMPORT_KINDS] },
      },
    },
  })
  @Answers(identity.startPeopleImport, {
    summary: 'Mulai impor orang atau perangkat daerah; jawabannya hasil uji coba',
    status: 201,
  })
  start(@Req() request: FastifyRequest, @Call() call: CallContext) {
    return this.staging.take(request, this.settings.IMPORT_MAX_MB, ({ file, fields }) =>
      this.bus.requestBytes(
        identity.startPeopleImport,
        { ...fields, kind: fields.kind as PeopleImportKind, file },
        { ...call, timeout: IMPORT_TIMEOUT },
      ),
    );
  }

  @Get(':id')
  @Answers(identity.getPeopleImport, { summary: 'Keadaan impor dan barisnya' })
  get(@Param('id') id: string, @Query() query: GetPeopleImportQuery, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.getPeopleImport, { ...query, id }, call);
  }

  @Put(':id/columns')
  @Answers(identity.mapPeopleImportColumns, { summary: 'Cocokkan kolom dan ulangi uji coba' })
  mapColumns(@Param('id') id: string, @Body() body: MapPeopleImportColumnsBody, @Call() call: CallContext) {
    return this.bus.requestBytes(
      identity.mapPeopleImportColumns,
      { ...body, id },
      { ...call, timeout: IMPORT_TIMEOUT },
    );
  }

  @Post(':id/confirm')
  @Answers(identity.confirmPeopleImport, { summary: 'Terapkan impor; jawabannya memuat tanda terima' })
  confirm(@Param('id') id: string, @Body() body: ConfirmPeopleImportBody, @Call() call: CallContext) {
    return this.bus.requestBytes(
      identity.confirmPeopleImport,
      { ...body, id },
      { ...call, timeout: IMPORT_TIMEOUT },
    );
  }

  @Post(':id/links')
  @Answers(identity.takeActivationLinks, {
    summary: 'Tautan aktivasi orang baru dari impor ini; tiap tautan hanya diserahkan sekali',
  })
  links(@Param('id') id: string, @Call() call: CallContext) {
    return this.bus.requestBytes(identity.takeActivationLinks, { id }, { ...call, timeout: IMPORT_TIMEOUT });
  }
}
