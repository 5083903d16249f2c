import { ById, Nothing, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { Day, Flag, Identifier, Instant, Nested, NestedList, OneOf, Text, Whole } from './fields.js';
import { HOLDING_KINDS, HeldPosition, PositionView, type HoldingKind } from './identity.positions.js';
import { ROLES, type Role } from './roles.js';

export class PersonView {
  @Identifier()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 60 })
  username!: string;

  @Flag()
  active!: boolean;

  @Flag({ description: 'False until the person has set a password with the one-time link' })
  activated!: boolean;

  @NestedList(() => HeldPosition, { description: 'Held today or later; what has ended is in the history' })
  positions!: HeldPosition[];

  @Whole({ min: 1 })
  version!: number;
}

export class ListPeople extends PageRequest {
  @Text({ optional: true, max: 100 })
  q?: string;

  @Identifier({ optional: true, description: 'Holds a position of this agency, today or later' })
  agency?: string;

  @OneOf(ROLES, { optional: true, description: 'Holds a position with this role, today or later' })
  role?: Role;
}

export class PersonPage {
  @NestedList(() => PersonView)
  items!: PersonView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

/** A position given with the person: an existing seat (`positionId`), or a new one by title, role and agency. */
export class GivePosition {
  @Identifier({
    optional: true,
    description: 'An existing position; then title, role and agency are its own',
  })
  positionId?: string;

  @Text({ max: 200, optional: true })
  title?: string;

  @OneOf(ROLES, { optional: true })
  role?: Role;

  @Identifier({ optional: true, nullable: true })
  agencyId?: string | null;

  @OneOf(HOLDING_KINDS, { optional: true, description: 'definitive when absent' })
  kind?: HoldingKind;

  @Day({ optional: true, description: 'First day; today when absent' })
  from?: string;

  @Day({ optional: true, nullable: true, description: 'Last day; Plt, Plh and lent roles must have one' })
  until?: string | null;

  @Text({ optional: true, nullable: true, max: 100, description: 'Number of the decree (SK)' })
  decreeNumber?: string | null;

  @Day({ optional: true, nullable: true, description: 'Date of the decree (SK)' })
  decreeDay?: string | null;
}

export const USERNAME = /^[a-z0-9][a-z0-9._-]{2,59}$/;

export class CreatePerson {
  @Text({ max: 200 })
  name!: string;

  @Text({ max: 60, pattern: USERNAME, description: 'Lower-case letters, digits, . _ -' })
  username!: string;

  @NestedList(() => GivePosition, { maxItems: 10 })
  positions!: GivePosition[];
}

/** Positions are changed one by one, each with its days and decree. */
export class ChangePerson {
  @Identifier()
  id!: string;

  @Whole({ min: 1 })
  version!: number;

  @Text({ max: 200, optional: true })
  name?: string;

  @Flag({ optional: true, description: 'false: the person leaves; every position held ends at once' })
  active?: boolean;
}

/** A person with the one-time link to set a password; shown once, to the administrator who hands it over. */
export class InvitedPerson {
  @Nested(() => PersonView)
  person!: PersonView;

  @Text({ max: 500 })
  activationLink!: string;

  @Instant()
  expiresAt!: string;
}

export class Me {
  @OneOf(['person', 'client', 'service'])
  kind!: string;

  @Text()
  id!: string;

  @Text()
  name!: string;

  @NestedList(() => PositionView)
  positions!: PositionView[];
}

/** Who this browser's session belongs to; null: nobody, which is no fault for a page that anyone may open. */
export class CurrentSession {
  @Nested(() => Me, { nullable: true })
  me!: Me | null;
}

export const peopleContracts = {
  listPeople: rpc('identity.people.list', ListPeople, PersonPage),
  getPerson: rpc('identity.people.get', ById, PersonView),
  createPerson: rpc('identity.people.create', CreatePerson, InvitedPerson, {
    writes: true,
    audits: 'identity.person-created',
  }),
  changePerson: rpc('identity.people.change', ChangePerson, PersonView, {
    writes: true,
    audits: 'identity.person-changed',
  }),
  invitePerson: rpc('identity.people.invite', ById, InvitedPerson, {
    writes: true,
    audits: 'identity.person-invited',
  }),
  me: rpc('identity.people.me', Nothing, Me),
} as const;
