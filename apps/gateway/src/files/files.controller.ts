import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { scoring } from '@selaras/contracts';
import { Bus, ObjectStore, Problem, type CallContext } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Call } from '../http/call.js';
import { download } from './download.js';
import { handOutKept } from './hand-out.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sample spreadsheets by the name they are offered under. */
const SAMPLES: Record<string, { file: string; mediaType: string }> = {
  'catalogue.xlsx': { file: 'katalog-kosong.xlsx', mediaType: XLSX },
  'catalogue-banten-2017.xlsx': { file: 'katalog-banten-2017.xlsx', mediaType: XLSX },
  'people.xlsx': { file: 'orang-kosong.xlsx', mediaType: XLSX },
  'people-example.csv': { file: 'orang-contoh.csv', mediaType: 'text/csv; charset=utf-8' },
  'agencies.xlsx': { file: 'perangkat-daerah-kosong.xlsx', mediaType: XLSX },
  'agencies-example.csv': { file: 'perangkat-daerah-contoh.csv', mediaType: 'text/csv; charset=utf-8' },
  'catalogue-banten-2017.csv': { file: 'katalog-banten-2017.csv', mediaType: 'text/csv; charset=utf-8' },
};

@ApiTags('Berkas')
@Controller('api')
export class FilesController {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
  ) {}

  @Get('files/:ticket')
  @ApiOperation({ summary: 'Unduh dengan tiket sekali pakai', operationId: 'files_download' })
  async file(@Param('ticket') ticket: string, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const file = await this.bus.request(scoring.redeemTicket, { ticket }, call);
    return handOutKept(reply, this.objects, 'scoring', file);
  }

  @Get('samples/:name')
  @ApiOperation({ summary: 'Contoh lembar kerja untuk impor', operationId: 'samples_download' })
  async sample(@Param('name') name: string, @Res() reply: FastifyReply) {
    const sample = Object.hasOwn(SAMPLES, name) ? SAMPLES[name] : undefined;
    if (!sample) throw new Problem('common.not-found');
    const path = new URL(`../../../../samples/ok/${sample.file}`, import.meta.url);
    const { size } = await stat(path);
    return download(reply, createReadStream(path), sample.file, sample.mediaType, size);
  }
}
