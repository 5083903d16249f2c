import { Inject, Injectable } from '@nestjs/common';
import { registryEvents, scoringEvents, type ApplicationView, type ReleasedResult } from '@selaras/contracts';
import { ConsumeMany, NODE_SETTINGS, type NodeSettings, type Received, type Tx } from '@selaras/platform';
import { KINDS } from '../entries/kinds.js';
import { NodeKey } from '../keys/node-key.js';
import { appendEntries, type Fact } from '../streams/append-entries.js';
import { applicationRelease } from './application-release.js';
import { resultRelease } from './result-release.js';

/**
 * Turns released facts into entries: an index because the coordinator released it, a catalogue entry under a standing
 * release. A standing release covers changes from then on; what was in the catalogue before goes up when it changes.
 */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly key: NodeKey,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  @ConsumeMany(scoringEvents.resultReleased)
  async results(received: readonly Received<ReleasedResult>[], tx: Tx): Promise<void> {
    const facts = received.map(({ payload, delivery }) => ({
      id: delivery.messageId,
      time: delivery.at,
      kind: KINDS.result,
      object: payload.assessmentId,
      version: payload.version,
      title: `${payload.label} ${payload.year}`,
      data: resultRelease(payload),
    }));
    await this.append(tx, 'sends_to', facts);
  }

  @ConsumeMany(registryEvents.applicationChanged)
  async applications(received: readonly Received<ApplicationView>[], tx: Tx): Promise<void> {
    const facts = received.map(({ payload, delivery }) => ({
      id: delivery.messageId,
      time: delivery.at,
      kind: KINDS.application,
      object: payload.id,
      version: payload.version,
      title: payload.name,
      data: applicationRelease(payload),
    }));
    await this.append(tx, 'sends_to AND standing_release', facts);
  }

  /** Peers in the order of their codes: transactions that lock several heads lock them in the same order. */
  private async append(tx: Tx, which: string, facts: readonly Fact[]): Promise<void> {
    const peers = await tx.query<{ code: string }>(`SELECT code FROM peer WHERE ${which} ORDER BY code`);
    const node = { code: this.node.GOVERNMENT_CODE, key: this.key };
    for (const { code } of peers) await appendEntries(tx, node, code, facts);
  }
}
