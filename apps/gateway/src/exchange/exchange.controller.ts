import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import { AskHeldEntries, DeliverEntries, EnrolPeer, ListStreamEntries, interop } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { Answers } from '../http/answers.js';
import { Call } from '../http/call.js';

class StreamEntriesQuery extends OmitType(ListStreamEntries, ['direction', 'peer'] as const) {}

const DELIVERY_TIMEOUT = 15_000;

@ApiTags('Pertukaran')
@Controller()
export class ExchangeController {
  constructor(private readonly bus: Bus) {}

  @Get('api/exchange/state')
  @Answers(interop.exchangeState, { summary: 'Apakah provinsi sudah menerima semua' })
  state(@Call() call: CallContext) {
    return this.bus.requestBytes(interop.exchangeState, {}, call);
  }

  @Get('api/exchange/streams')
  @Answers(interop.listStreams, { summary: 'Aliran keluar dan masuk' })
  streams(@Call() call: CallContext) {
    return this.bus.requestBytes(interop.listStreams, {}, call);
  }

  @Get('api/exchange/streams/:direction/:peer/entries')
  @Answers(interop.listStreamEntries, { summary: 'Entri satu aliran, yang terbaru dahulu' })
  entries(
    @Param('direction') direction: string,
    @Param('peer') peer: string,
    @Query() query: StreamEntriesQuery,
    @Call() call: CallContext,
  ) {
    const asked = { ...query, direction: direction as ListStreamEntries['direction'], peer };
    return this.bus.requestBytes(interop.listStreamEntries, asked, call);
  }

  @Get('api/exchange/card')
  @Answers(interop.nodeCard, { summary: 'Kartu simpul ini untuk didaftarkan pada mitra' })
  card(@Call() call: CallContext) {
    return this.bus.requestBytes(interop.nodeCard, {}, call);
  }

  @Get('api/exchange/peers')
  @Answers(interop.listPeers, { summary: 'Mitra pertukaran' })
  peers(@Call() call: CallContext) {
    return this.bus.requestBytes(interop.listPeers, {}, call);
  }

  @Post('api/exchange/peers')
  @Answers(interop.enrolPeer, { summary: 'Daftarkan atau ubah mitra', status: 201 })
  enrol(@Body() body: EnrolPeer, @Call() call: CallContext) {
    return this.bus.requestBytes(interop.enrolPeer, body, call);
  }

  @Post('exchange/v1/entries')
  @Answers(interop.deliverEntries, {
    summary: 'Terima entri dari mitra',
    description: 'Bukti diri adalah tanda tangan tiap entri; jawabannya tanda terima yang ditandatangani.',
  })
  deliver(@Body() body: DeliverEntries, @Call() call: CallContext) {
    return this.bus.requestBytes(interop.deliverEntries, body, { ...call, timeout: DELIVERY_TIMEOUT });
  }

  @Post('exchange/v1/entries/held')
  @Answers(interop.heldEntries, {
    summary: 'Kembalikan entri kepada pengirimnya',
    description:
      'Untuk mitra yang dipulihkan dari cadangan lama; bukti diri adalah tanda tangan permintaannya.',
  })
  held(@Body() body: AskHeldEntries, @Call() call: CallContext) {
    return this.bus.requestBytes(interop.heldEntries, body, { ...call, timeout: DELIVERY_TIMEOUT });
  }
}
