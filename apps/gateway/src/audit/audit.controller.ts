import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { localDay } from '@selaras/calendar';
import { AuditVerification, type AuditEntryView } from '@selaras/contracts';
import { Bus, Problem, type CallContext } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { Call } from '../http/call.js';
import { download } from '../files/download.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import { csvOf, workbookOf } from './audit-export.js';
import { AuditTrails } from './audit-trails.js';
import { detailInWords, eventList, inWords } from './audit-words.js';
import {
  AuditEventList,
  AuditExportQuery,
  AuditQuery,
  AuditRowDetail,
  AuditRowPage,
  UnmaskBody,
  VerifyBody,
} from './audit.messages.js';

const VERIFY_TIMEOUT = 60_000;
const EXPORT_PAGE = 200;

const MEDIA_TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@ApiTags('Jejak Audit')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly bus: Bus,
    private readonly trails: AuditTrails,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @Get('events')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Apa saja yang dicatat', operationId: 'audit_events' })
  @ApiResponse({ status: 200, type: AuditEventList })
  events(@Call() call: CallContext): AuditEventList {
    return { items: eventList(call.locale) };
  }

  @Get('entries')
  @ApiOperation({ summary: 'Jejak audit semua layanan, yang terbaru dahulu', operationId: 'audit_list' })
  @ApiResponse({ status: 200, type: AuditRowPage })
  async list(@Query() query: AuditQuery, @Call() call: CallContext): Promise<AuditRowPage> {
    const { items, ...rest } = await this.trails.page(query, call);
    return { items: items.map((entry) => inWords(entry, call.locale)), ...rest };
  }

  @Get('entries/export')
  @ApiOperation({
    summary: 'Ekspor XLSX atau CSV dari yang sedang disaring',
    description: 'Berisi persis yang ditampilkan daftar; ekspornya sendiri masuk jejak audit.',
    operationId: 'audit_export',
  })
  async export(@Query() query: AuditExportQuery, @Call() call: CallContext, @Res() reply: FastifyReply) {
    const { service, format, ...filter } = query;
    for (const name of this.trails.chosen(query))
      await this.bus.request(this.trails.of(name).export, { ...filter, format }, call);
    const words = { locale: call.locale, zone: this.settings.TIME_ZONE };
    const pages = this.pages({ ...filter, service }, call);
    const bytes = format === 'csv' ? csvOf(pages, words) : workbookOf(pages, words);
    const fileName = `jejak-audit-${localDay(new Date(), this.settings.TIME_ZONE)}.${format}`;
    return download(reply, bytes, fileName, MEDIA_TYPES[format] ?? '');
  }

  @Get('entries/:service/:id')
  @ApiOperation({ summary: 'Satu entri dengan nilai sebelum dan sesudahnya', operationId: 'audit_get' })
  @ApiResponse({ status: 200, type: AuditRowDetail })
  async get(
    @Param('service') service: string,
    @Param('id') id: string,
    @Call() call: CallContext,
  ): Promise<AuditRowDetail> {
    return detailInWords(await this.bus.request(this.trails.of(service).get, { id }, call), call.locale);
  }

  @Post('entries/:service/:id/unmask')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Buka data pribadi dalam satu entri, dengan alasan yang dicatat',
    operationId: 'audit_unmask',
  })
  @ApiResponse({ status: 200, type: AuditRowDetail })
  async unmask(
    @Param('service') service: string,
    @Param('id') id: string,
    @Body() { reason }: UnmaskBody,
    @Call() call: CallContext,
  ): Promise<AuditRowDetail> {
    const { unmask } = this.trails.of(service);
    return detailInWords(await this.bus.request(unmask, { id, reason }, call), call.locale);
  }

  @Post('verifications')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    summary: 'Periksa keutuhan jejak audit satu layanan, bagian demi bagian',
    operationId: 'audit_verify',
  })
  @ApiResponse({ status: 200, type: AuditVerification })
  verify(@Body() { service, cursor }: VerifyBody, @Call() call: CallContext) {
    return this.bus.requestBytes(
      this.trails.of(service).verify,
      { cursor },
      { ...call, timeout: VERIFY_TIMEOUT },
    );
  }

  /** Everything a filter shows, a page at a time. An export with a hole in it is broken off, not handed over. */
  private async *pages(query: AuditQuery, call: CallContext): AsyncGenerator<readonly AuditEntryView[]> {
    let cursor: string | null | undefined = undefined;
    do {
      const asked = { ...query, limit: EXPORT_PAGE, ...(cursor ? { cursor } : {}) };
      const page: Awaited<ReturnType<AuditTrails['page']>> = await this.trails.page(asked, call);
      if (page.missing.length) throw new Problem('common.unavailable', { service: page.missing.join(', ') });
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }
}
