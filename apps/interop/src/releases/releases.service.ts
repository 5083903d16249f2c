import { Inject, Injectable } from '@nestjs/common';
import { registryEvents, scoringEvents, type ApplicationView, type ReleasedResult } from '@selaras/contracts';
import { Consume, NODE_SETTINGS, type Delivery, type NodeSettings, type Tx } from '@selaras/platform';
import { KINDS } from '../entries/kinds.js';
import { NodeKey } from '../keys/node-key.js';
import { appendEntry, type Fact } from '../streams/append-entry.js';
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

  @Consume(scoringEvents.resultReleased)
  async result(released: ReleasedResult, tx: Tx, delivery: Delivery): Promise<void> {
    await this.append(tx, 'sends_to', {
      id: delivery.messageId,
      time: delivery.at,
      kind: KINDS.result,
      object: released.assessmentId,
      version: released.version,
      title: `${released.label} ${released.year}`,
      data: resultRelease(released),
    });
  }

  @Consume(registryEvents.applicationChanged)
  async application(application: ApplicationView, tx: Tx, delivery: Delivery): Promise<void> {
    await this.append(tx, 'sends_to AND standing_release', {
      id: delivery.messageId,
      time: delivery.at,
      kind: KINDS.application,
      object: application.id,
      version: application.version,
      title: application.name,
      data: applicationRelease(application),
    });
  }

  /** Peers in the order of their codes: transactions that lock several heads lock them in the same order. */
  private async append(tx: Tx, which: string, fact: Fact): Promise<void> {
    const peers = await tx.query<{ code: string }>(`SELECT code FROM peer WHERE ${which} ORDER BY code`);
    const node = { code: this.node.GOVERNMENT_CODE, key: this.key };
    for (const { code } of peers) await appendEntry(tx, node, code, fact);
  }
}
