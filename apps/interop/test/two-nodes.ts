import { interop, type StreamView } from '@selaras/contracts';
import { TestNode, until } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { interopService } from '../src/app.module.js';
import { Road } from './road.js';

/** Short pauses, so that a test sees a retry soon; and the loopback allowed as in the demonstration. */
export const QUICK = {
  OUTBOUND_ALLOWED_HOSTS: '127.0.0.1',
  DELIVERY_RETRY_MIN_MS: '20',
  DELIVERY_RETRY_MAX_MS: '200',
  DELIVERY_REFUSED_RETRY_MS: '200',
};

/** A regency that sends to its province, and the road between them. */
export class TwoNodes {
  private constructor(
    readonly regency: TestNode,
    readonly province: TestNode,
    readonly road: Road,
    readonly sent: DataSource,
    readonly held: DataSource,
  ) {}

  static async start(): Promise<TwoNodes> {
    const services = [interopService];
    const regency = await TestNode.start({ services, governmentCode: '33.22', env: QUICK });
    const province = await TestNode.start({ services, governmentCode: '33', kind: 'province', env: QUICK });
    const road = new Road(province);
    await road.open();
    const sent = await regency.database('interop').initialize();
    const held = await province.database('interop').initialize();
    const nodes = new TwoNodes(regency, province, road, sent, held);
    await nodes.enrol();
    return nodes;
  }

  async stop(): Promise<void> {
    await this.regency.stop();
    await this.road.close();
    await this.province.stop();
    await this.sent.destroy();
    await this.held.destroy();
  }

  /** The regency's stream to the province as a reader there sees it. */
  async stream(): Promise<StreamView> {
    const { items } = await this.regency.request(
      interop.listStreams,
      {},
      await this.regency.as({ role: 'auditor' }),
    );
    const [stream] = items.filter(({ direction }) => direction === 'outgoing');
    if (!stream) throw new Error('no outgoing stream');
    return stream;
  }

  /** Waits until the province has signed for this many entries, and the regency knows it. */
  delivered(count: number): Promise<StreamView> {
    return until(`${count} entries to be signed for`, async () => {
      const stream = await this.stream();
      return stream.acknowledgedSequence === count && stream.state === 'delivered' && stream;
    });
  }

  /** Every entry the province holds of the regency, in order. */
  async heldSequences(): Promise<number[]> {
    const rows = (await this.held.query(
      `SELECT sequence FROM entry WHERE direction = 'incoming' AND peer_code = '33.22' ORDER BY sequence`,
    )) as { sequence: number }[];
    return rows.map(({ sequence }) => sequence);
  }

  private async enrol(): Promise<void> {
    const [below, above] = [this.regency, this.province];
    const lower = await below.as({ role: 'administrator' });
    const upper = await above.as({ role: 'administrator' });
    const [regency, province] = [
      await below.request(interop.nodeCard, {}, lower),
      await above.request(interop.nodeCard, {}, upper),
    ];
    const sending = { sendsTo: true, standingRelease: true };
    const receiving = { sendsTo: false, standingRelease: false };
    await above.request(
      interop.enrolPeer,
      { ...regency, ...receiving, baseUrl: 'https://contoh.go.id' },
      upper,
    );
    await below.request(interop.enrolPeer, { ...province, ...sending, baseUrl: this.road.address }, lower);
  }
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
