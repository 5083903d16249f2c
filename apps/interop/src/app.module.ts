import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@selaras/platform';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { Delivery } from './deliveries/delivery.entity.js';
import { ReceiptRow } from './deliveries/receipt.entity.js';
import { EntriesModule } from './entries/entries.module.js';
import { EntryBody } from './entries/entry-body.entity.js';
import { Entry } from './entries/entry.entity.js';
import { HoldingApplication, HoldingGovernment, HoldingResult } from './holdings/holding.entities.js';
import { HoldingsModule } from './holdings/holdings.module.js';
import { Exchange1763700000000 } from './migrations/1763700000000-exchange.js';
import { RestoredStreams1795341000000 } from './migrations/1795341000000-restored-streams.js';
import { Peer } from './peers/peer.entity.js';
import { PeersModule } from './peers/peers.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { interopSettings } from './settings.js';
import { HeldFact } from './streams/held-fact.entity.js';
import { doubtStreams } from './streams/restored-streams.js';
import { Stream } from './streams/stream.entity.js';
import { StreamsModule } from './streams/streams.module.js';

export { nodePublicKey } from './keys/node-key.js';
export { enrolPeerDirectly, type EnrolledPeer } from './peers/enrol-peer.js';

@Module({
  imports: [PeersModule, ReleasesModule, DeliveriesModule, EntriesModule, StreamsModule, HoldingsModule],
})
export class AppModule {}

export const interopService: ServiceDefinition = {
  service: 'interop',
  module: AppModule,
  entities: [
    Peer,
    Stream,
    HeldFact,
    Entry,
    EntryBody,
    ReceiptRow,
    Delivery,
    HoldingGovernment,
    HoldingResult,
    HoldingApplication,
  ],
  migrations: [Exchange1763700000000, RestoredStreams1795341000000],
  settings: interopSettings,
  afterRestore: doubtStreams,
};
