import { Inject, Injectable } from '@nestjs/common';
import type { EnrolPeer, FieldProblem, NodeCard, PeerList, PeerView } from '@selaras/contracts';
import {
  Bus,
  NODE_SETTINGS,
  Problem,
  SERVICE_SETTINGS,
  Transactions,
  invalidInput,
  isPractice,
  type Answer,
  type NodeSettings,
  type RequestContext,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { GOVERNMENT_CODE } from '../entries/entry-header.js';
import { NodeKey } from '../keys/node-key.js';
import { readPublicJwk } from '../keys/public-key.js';
import { allowedHosts, type InteropSettings } from '../settings.js';
import { enrolPeerDirectly, type EnrolledPeer } from './enrol-peer.js';
import { Peer } from './peer.entity.js';

@Injectable()
export class PeersService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly key: NodeKey,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(SERVICE_SETTINGS) private readonly settings: InteropSettings,
  ) {}

  async card(): Promise<NodeCard> {
    return {
      code: this.node.GOVERNMENT_CODE,
      name: this.node.GOVERNMENT_NAME,
      baseUrl: this.node.PUBLIC_URL,
      publicKey: { ...this.key.publicJwk },
    };
  }

  /** At most one for each government below and above: 640 at the centre, two or three elsewhere. */
  async list(): Promise<PeerList> {
    const peers = await this.database.getRepository(Peer).find({ order: { code: 'ASC' } });
    return { items: peers.map(peerView) };
  }

  /**
   * Enrols a peer or changes it.
   * @throws Problem `common.invalid-input` for our own code, a key that is not an Ed25519 public key, or an address
   *   that would carry the catalogue unencrypted over public networks; `interop.practice-space` in a practice space.
   */
  async enrol(body: EnrolPeer, context: RequestContext): Promise<Answer<PeerView>> {
    if (isPractice(this.node)) throw new Problem('interop.practice-space');
    const peer = await this.check(body);
    const answer = await this.transactions.run(context, async (tx) => {
      await enrolPeerDirectly(tx, this.node.GOVERNMENT_CODE, peer);
      return peerView(peer);
    });
    this.bus.nudge({ topic: 'exchange', id: peer.code, personId: null, progress: null });
    return answer;
  }

  private async check(body: EnrolPeer): Promise<EnrolledPeer> {
    const { code, name, sendsTo, standingRelease } = body;
    const faults: FieldProblem[] = [];
    if (!GOVERNMENT_CODE.test(code)) faults.push({ field: 'code', code: 'format' });
    if (code === this.node.GOVERNMENT_CODE) faults.push({ field: 'code', code: 'taken' });
    const baseUrl = this.readAddress(body.baseUrl);
    if (!baseUrl) faults.push({ field: 'baseUrl', code: 'web-address-expected' });
    const publicKey = await readPublicJwk(body.publicKey);
    if (!publicKey) faults.push({ field: 'publicKey', code: 'format' });
    if (!baseUrl || !publicKey || faults.length) throw invalidInput(faults);
    return { code, name, baseUrl, publicKey, sendsTo, standingRelease };
  }

  private readAddress(address: string): string | null {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || url.username || url.password || url.search || url.hash) return null;
    const plain = url.protocol === 'http:';
    if (plain && !allowedHosts(this.settings).includes(url.hostname.toLowerCase())) return null;
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  }
}

const peerView = (peer: EnrolledPeer): PeerView => ({
  code: peer.code,
  name: peer.name,
  baseUrl: peer.baseUrl,
  publicKey: { ...peer.publicKey },
  sendsTo: peer.sendsTo,
  standingRelease: peer.standingRelease,
});
