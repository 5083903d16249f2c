import { event, rpc } from './contract.js';
import { NoticeRaised } from './notices.contract.js';
import { Nothing, PageRequest } from './common.contract.js';
import { AskHeldEntries, DeliverEntries, DeliveryReceipt, HeldEntries } from './interop.entries.js';
import { PeerClocks } from './status.contract.js';
import { Flag, Instant, JsonObject, NestedList, OneOf, Text, WebAddress, Whole } from './fields.js';

/** A government we exchange with. Its public key is what makes its entries believable. */
export class PeerView {
  @Text({ max: 13, description: 'Kode wilayah, e.g. 33 or 33.22' })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @WebAddress({ local: true })
  baseUrl!: string;

  @JsonObject({ description: 'Ed25519 public key as JWK (RFC 8037)' })
  publicKey!: Record<string, unknown>;

  @Flag({ description: 'We send what we release to it' })
  sendsTo!: boolean;

  @Flag({ description: 'Catalogue entries go up by themselves at each change' })
  standingRelease!: boolean;
}

export class EnrolPeer extends PeerView {}

export class PeerList {
  @NestedList(() => PeerView)
  items!: PeerView[];
}

/** Our own card, to be handed to a peer. */
export class NodeCard {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @WebAddress({ local: true })
  baseUrl!: string;

  @JsonObject()
  publicKey!: Record<string, unknown>;
}

export const STREAM_STATES = ['delivered', 'waiting', 'refused'] as const;

/** One stream as its reader sees it: what went or came, what waits and why. */
export class StreamView {
  @OneOf(['outgoing', 'incoming'])
  direction!: string;

  @Text()
  peerCode!: string;

  @Text()
  peerName!: string;

  @Whole({ description: 'Last sequence written' })
  lastSequence!: number;

  @Whole({ description: 'Last sequence the receiver has signed for' })
  acknowledgedSequence!: number;

  @OneOf(STREAM_STATES)
  state!: string;

  @Text({ nullable: true, description: 'Problem code of the last failure' })
  lastProblem!: string | null;

  @Text({ nullable: true, description: 'The sentence of the last failure' })
  lastProblemDetail!: string | null;

  @Instant({ nullable: true })
  lastDeliveredAt!: string | null;

  @Instant({ nullable: true })
  nextAttemptAt!: string | null;

  @Text({ nullable: true, description: 'Hash of the last header, hex' })
  headHash!: string | null;
}

export class StreamList {
  @NestedList(() => StreamView)
  items!: StreamView[];
}

export class StreamEntryView {
  @Whole()
  sequence!: number;

  @Text()
  kind!: string;

  @Text()
  object!: string;

  @Text({ nullable: true, description: 'What a person calls it' })
  title!: string | null;

  @Whole()
  version!: number;

  @Instant()
  at!: string;

  @Text({ description: 'Hash of the header, hex' })
  hash!: string;

  @Flag()
  acknowledged!: boolean;
}

export class ListStreamEntries extends PageRequest {
  @OneOf(['outgoing', 'incoming'])
  direction!: 'outgoing' | 'incoming';

  @Text({ max: 13 })
  peer!: string;
}

export class StreamEntryPage {
  @NestedList(() => StreamEntryView)
  items!: StreamEntryView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

/** One government as the province sees it. */
export class HeldGovernment {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Whole({ nullable: true })
  year!: number | null;

  @Text({ nullable: true })
  edition!: string | null;

  @Text({ nullable: true })
  label!: string | null;

  @Text({ nullable: true })
  index!: string | null;

  @Text({ nullable: true })
  predicate!: string | null;

  @Flag({ nullable: true })
  provisional!: boolean | null;

  @JsonObject({ nullable: true, description: 'Parts of the index: [{code, name, weight, index}]' })
  parts!: unknown[] | null;

  @Whole()
  applicationCount!: number;

  @Instant({ nullable: true, description: 'As-of: when the last entry arrived' })
  asOf!: string | null;
}

export class ListHeldGovernments extends PageRequest {
  @Text({ optional: true, max: 100 })
  q?: string;
}

export class HeldGovernmentPage {
  @NestedList(() => HeldGovernment)
  items!: HeldGovernment[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class HeldApplication {
  @Text()
  governmentCode!: string;

  @Text()
  governmentName!: string;

  @Text()
  objectId!: string;

  @Text()
  name!: string;

  @Text({ nullable: true })
  purpose!: string | null;

  @Text({ nullable: true })
  ownerAgency!: string | null;

  @Text({ nullable: true })
  status!: string | null;

  @Text({ nullable: true })
  type!: string | null;

  @Text({ nullable: true })
  url!: string | null;

  @Whole()
  version!: number;

  @Instant()
  receivedAt!: string;
}

export class ListHeldApplications extends PageRequest {
  @Text({ optional: true, max: 100 })
  q?: string;

  @Text({ optional: true, max: 13, description: 'Kode wilayah' })
  government?: string;
}

export class HeldApplicationPage {
  @NestedList(() => HeldApplication)
  items!: HeldApplication[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

/** The one calm line: "Provinsi sudah menerima semua, per …". */
export class ExchangeState {
  @OneOf(['none', 'delivered', 'waiting', 'refused'])
  state!: string;

  @Text({ nullable: true })
  peerName!: string | null;

  @Whole({ description: 'Entries not yet signed for' })
  waiting!: number;

  @Instant({ nullable: true })
  asOf!: string | null;
}

export const interop = {
  nodeCard: rpc('interop.peers.card', Nothing, NodeCard),
  listPeers: rpc('interop.peers.list', Nothing, PeerList),
  enrolPeer: rpc('interop.peers.enrol', EnrolPeer, PeerView, {
    writes: true,
    audits: 'interop.peer-enrolled',
  }),
  listStreams: rpc('interop.streams.list', Nothing, StreamList),
  listStreamEntries: rpc('interop.streams.entries', ListStreamEntries, StreamEntryPage),
  exchangeState: rpc('interop.streams.state', Nothing, ExchangeState),
  peerClocks: rpc('interop.streams.clocks', Nothing, PeerClocks),
  deliverEntries: rpc('interop.entries.deliver', DeliverEntries, DeliveryReceipt),
  heldEntries: rpc('interop.entries.held', AskHeldEntries, HeldEntries),
  listHeldGovernments: rpc('interop.holdings.governments', ListHeldGovernments, HeldGovernmentPage),
  listHeldApplications: rpc('interop.holdings.applications', ListHeldApplications, HeldApplicationPage),
} as const;

export const interopEvents = {
  noticeRaised: event('interop.notice.raised.v1', NoticeRaised),
} as const;
