import { ById, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { Day, Flag, Identifier, Instant, Nested, NestedList, OneOf, SomeOf, Text, Whole } from './fields.js';
import { ACTING, DELEGABLE_ACTS, ROLES, type Acting, type DelegableAct, type Role } from './roles.js';

/** How a position is held: by appointment, or in another's stead. */
export const HOLDING_KINDS = ['definitive', ...ACTING] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];

/** What a leader has allowed someone to do in his name (mandat, UU 30/2014 Pasal 14). */
export class MandateView {
  @OneOf(ROLES, { description: 'The role of the leader' })
  role!: Role;

  @SomeOf(DELEGABLE_ACTS, { description: 'Besides reading' })
  acts!: DelegableAct[];
}

/** A position the caller acts in now. */
export class PositionView {
  @Identifier()
  id!: string;

  @Text({ max: 220, description: 'As it is signed: with Plt., Plh. or a.n. before it where it applies' })
  title!: string;

  @OneOf(ROLES)
  role!: Role;

  @Identifier({ nullable: true, description: 'Absent: the whole government' })
  agencyId!: string | null;

  @Text({ nullable: true })
  agencyName!: string | null;

  @OneOf(ACTING, { optional: true, nullable: true })
  acting?: Acting | null;

  @Nested(() => MandateView, { optional: true, nullable: true, description: 'Held in the name of a leader' })
  mandate?: MandateView | null;
}

/** A position a person holds today or later. */
export class HeldPosition {
  @Identifier()
  id!: string;

  @Identifier()
  holdingId!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(ROLES)
  role!: Role;

  @Identifier({ nullable: true, description: 'Absent: the whole government' })
  agencyId!: string | null;

  @Text({ nullable: true })
  agencyName!: string | null;

  @OneOf(HOLDING_KINDS)
  kind!: HoldingKind;

  @Day()
  from!: string;

  @Day({ nullable: true })
  until!: string | null;

  @Text({ nullable: true, max: 100 })
  decreeNumber!: string | null;

  @Day({ nullable: true })
  decreeDay!: string | null;

  @Flag({ description: 'Gives rights today: begun, and of an agency that is active' })
  inForce!: boolean;

  @Whole({ min: 1, description: 'Version of the position' })
  version!: number;
}

/** One line of the history of a position, or of a person. */
export class HoldingView {
  @Identifier()
  id!: string;

  @Identifier()
  positionId!: string;

  @Text()
  title!: string;

  @Text({ nullable: true })
  agencyName!: string | null;

  @Identifier()
  personId!: string;

  @Text()
  personName!: string;

  @OneOf(HOLDING_KINDS)
  kind!: HoldingKind;

  @Day()
  from!: string;

  @Day({ nullable: true })
  until!: string | null;

  @Text({ nullable: true, max: 100 })
  decreeNumber!: string | null;

  @Day({ nullable: true })
  decreeDay!: string | null;

  @Instant({ nullable: true, description: 'Taken away at this moment, before its last day' })
  revokedAt!: string | null;

  @Text({ nullable: true })
  revokedReason!: string | null;
}

/** A position (jabatan) that outlives its holders. */
export class SeatView {
  @Identifier()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(ROLES)
  role!: Role;

  @Identifier({ nullable: true, description: 'Absent: the whole government' })
  agencyId!: string | null;

  @Text({ nullable: true })
  agencyName!: string | null;

  @Flag()
  active!: boolean;

  @NestedList(() => HoldingView, { description: 'Held today or later, first the one that begins first' })
  holdings!: HoldingView[];

  @Whole({ min: 1 })
  version!: number;
}

export class ListPositions extends PageRequest {
  @Text({ optional: true, max: 100, description: 'Words of the title' })
  q?: string;

  @Identifier({ optional: true })
  agency?: string;

  @OneOf(ROLES, { optional: true })
  role?: Role;

  @Flag({ optional: true, description: 'Only those nobody holds today' })
  vacant?: boolean;
}

export class SeatPage {
  @NestedList(() => SeatView)
  items!: SeatView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class CreatePosition {
  @Text({ max: 200 })
  title!: string;

  @OneOf(ROLES)
  role!: Role;

  @Identifier({ optional: true, nullable: true })
  agencyId?: string | null;
}

/** Role and agency stay: what was done in a position was done with them. */
export class ChangePosition {
  @Identifier()
  id!: string;

  @Whole({ min: 1 })
  version!: number;

  @Text({ max: 200, optional: true })
  title?: string;

  @Flag({ optional: true, description: 'false: the position is abolished; only when nobody holds it' })
  active?: boolean;
}

export const positionContracts = {
  listPositions: rpc('identity.positions.list', ListPositions, SeatPage),
  getPosition: rpc('identity.positions.get', ById, SeatView),
  createPosition: rpc('identity.positions.create', CreatePosition, SeatView, {
    writes: true,
    audits: 'identity.position-created',
  }),
  changePosition: rpc('identity.positions.change', ChangePosition, SeatView, {
    writes: true,
    audits: 'identity.position-changed',
  }),
} as const;
