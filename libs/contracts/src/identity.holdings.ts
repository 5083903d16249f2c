import { Nothing, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { Day, Identifier, Identifiers, NestedList, OneOf, Text, Whole } from './fields.js';
import { HOLDING_KINDS, HoldingView, SeatView, type HoldingKind } from './identity.positions.js';

/** The holdings of one position or of one person, newest first. */
export class ListHoldings extends PageRequest {
  @Identifier({ optional: true })
  position?: string;

  @Identifier({ optional: true })
  person?: string;
}

export class HoldingPage {
  @NestedList(() => HoldingView)
  items!: HoldingView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class GiveHolding {
  @Identifier({ description: 'The position' })
  id!: string;

  @Whole({ min: 1, description: 'Version of the position' })
  version!: number;

  @Identifier()
  personId!: string;

  @OneOf(HOLDING_KINDS)
  kind!: HoldingKind;

  @Day()
  from!: string;

  @Day({ optional: true, nullable: true, description: 'Last day; Plt, Plh and lent roles must have one' })
  until?: string | null;

  @Text({ optional: true, nullable: true, max: 100, description: 'Number of the decree (SK)' })
  decreeNumber?: string | null;

  @Day({ optional: true, nullable: true })
  decreeDay?: string | null;
}

export class ChangeHolding {
  @Identifier({ description: 'The holding' })
  id!: string;

  @Whole({ min: 1, description: 'Version of the position' })
  version!: number;

  @Day({ optional: true, description: 'Only while it has not begun' })
  from?: string;

  @Day({ optional: true, nullable: true })
  until?: string | null;

  @Text({ optional: true, nullable: true, max: 100 })
  decreeNumber?: string | null;

  @Day({ optional: true, nullable: true })
  decreeDay?: string | null;
}

/** Takes a position away at once. To end it with a day, change its last day. */
export class RevokeHolding {
  @Identifier({ description: 'The holding' })
  id!: string;

  @Whole({ min: 1, description: 'Version of the position' })
  version!: number;

  @Text({ max: 500 })
  reason!: string;
}

/** A successor takes a person's positions from a day; the predecessor's last day is the day before. */
export class HandOver {
  @Identifier({ description: 'The predecessor' })
  id!: string;

  @Whole({ min: 1, description: 'Version of the predecessor' })
  version!: number;

  @Identifier()
  successorId!: string;

  @Day({ description: 'First day of the successor' })
  from!: string;

  @Identifiers({ optional: true, maxItems: 50, description: 'Holdings handed over; absent: all' })
  holdings?: string[];

  @Text({ optional: true, nullable: true, max: 100 })
  decreeNumber?: string | null;

  @Day({ optional: true, nullable: true })
  decreeDay?: string | null;
}

export const holdingContracts = {
  listHoldings: rpc('identity.holdings.list', ListHoldings, HoldingPage),
  giveHolding: rpc('identity.holdings.give', GiveHolding, SeatView, {
    writes: true,
    audits: 'identity.holding-given',
  }),
  changeHolding: rpc('identity.holdings.change', ChangeHolding, SeatView, {
    writes: true,
    audits: 'identity.holding-changed',
  }),
  revokeHolding: rpc('identity.holdings.revoke', RevokeHolding, SeatView, {
    writes: true,
    audits: 'identity.holding-revoked',
  }),
  handOver: rpc('identity.holdings.hand-over', HandOver, Nothing, {
    writes: true,
    audits: 'identity.position-handed-over',
  }),
} as const;
