import { interop, registryEvents, type StreamView } from '@selaras/contracts';
import { TestNode, until } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { interopService } from '../src/app.module.js';
import { applicationView } from './facts.js';
import { Road, type Mischief } from './road.js';

/** Short pauses, so that a test sees a retry soon; and the loopback allowed as in the demonstration. */
export const QUICK = {
  OUTBOUND_ALLOWED_HOSTS: '127.0.0.1',
  DELIVERY_RETRY_MIN_MS: '20',
  DELIVERY_RETRY_MAX_MS: '200',
  DELIVERY_REFUSED_RETRY_MS: '200',
};

/** A regency that sends to its province, and the road between them. */
export class TwoNodes {
  /** Entries the regency was given to write so far. */
  written = 0;

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
  private delivered(count: number): Promise<StreamView> {
    return until(`${count} entries to be signed for`, async () => {
      const stream = await this.stream();
      return stream.acknowledgedSequence === count && stream.state === 'delivered' && stream;
    });
  }

  /** Publishes this many changed catalogue entries and waits until the regency has put them into the stream. */
  async write(count: number, over: Parameters<typeof applicationView>[0] = {}): Promise<void> {
    for (let at = 0; at < count; at += 1)
      await this.regency.publish(registryEvents.applicationChanged, applicationView(over));
    this.written += count;
    await until('the entries to be written', async () => (await this.stream()).lastSequence === this.written);
  }

  /** Does something to the first delivery of entries only. */
  once(mischief: Mischief): void {
    let done = false;
    this.road.mischief = ({ entries }) => {
      if (done || !entries.length) return {};
      done = true;
      return mischief;
    };
  }

  refusedWith(code: string): Promise<StreamView> {
    return until(`the stream to be refused with ${code}`, async () => {
      const stream = await this.stream();
      return stream.state === 'refused' && stream.lastProblem === code && stream;
    });
  }

  /** Everything written is held by the province once and in order, and the regency has its signature for it. */
  async everythingArrived(): Promise<void> {
    const stream = await this.delivered(this.written);
    expect(await this.heldSequences()).toEqual(upTo(this.written));
    const heads = (await this.held.query(
      `SELECT encode(head_hash, 'hex') AS hash FROM stream WHERE direction = 'incoming' AND peer_code = '33.22'`,
    )) as { hash: string }[];
    expect(stream.headHash).toBe(heads[0]?.hash);
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
