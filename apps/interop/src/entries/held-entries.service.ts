import { Inject, Injectable } from '@nestjs/common';
import type { AskHeldEntries, HeldEntries } from '@selaras/contracts';
import { NODE_SETTINGS, Problem, type NodeSettings } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { nextBatch } from '../deliveries/deliveries.queries.js';
import { Peer } from '../peers/peer.entity.js';
import { streamName } from './entry-header.js';
import { isSignedBy, readHeldRequest } from './held-request.js';

/** Clocks of two servers differ; a request that was overheard is of use for no longer. */
const GOOD_FOR_MS = 10 * 60_000;

/** Gives a sender back what it sent: it was restored from a backup that is older than what we hold. */
@Injectable()
export class HeldEntriesService {
  constructor(
    private readonly database: DataSource,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /**
   * At most 100 entries and 400 kB, however long the stream.
   * @throws Problem `interop.entry-unreadable`, `interop.peer-unknown`, `interop.signature-invalid`,
   *   `interop.request-expired`
   */
  async answer(asked: AskHeldEntries): Promise<HeldEntries> {
    const request = readHeldRequest(asked);
    if (!request) throw new Problem('interop.entry-unreadable', { position: 0 });
    const { stream, after, at, receiver } = request;
    const sender = stream.split('>')[0] ?? '';
    const ours = receiver === this.node.GOVERNMENT_CODE && stream === streamName(sender, receiver);
    const peer = ours ? await this.database.getRepository(Peer).findOneBy({ code: sender }) : null;
    if (!peer) throw new Problem('interop.peer-unknown', { stream });
    if (!(await isSignedBy(asked, peer.publicKey)))
      throw new Problem('interop.signature-invalid', { sequence: after });
    if (Math.abs(Date.now() - Date.parse(at)) > GOOD_FOR_MS)
      throw new Problem('interop.request-expired', { at });
    const { entries } = await nextBatch(this.database, sender, after, 'incoming');
    return { entries };
  }
}
