import { ById, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { Day, Identifier, Instant, NestedList, OneOf, SomeOf, Text } from './fields.js';
import { DELEGABLE_ACTS, ROLES, type DelegableAct, type Role } from './roles.js';

/** A mandate of a leader to an aide. */
export class DelegationView {
  @Identifier()
  id!: string;

  @Identifier({ description: 'The leader’s position' })
  positionId!: string;

  @Text()
  title!: string;

  @OneOf(ROLES)
  role!: Role;

  @Identifier()
  leaderId!: string;

  @Text()
  leaderName!: string;

  @Identifier()
  aideId!: string;

  @Text()
  aideName!: string;

  @SomeOf(DELEGABLE_ACTS)
  acts!: DelegableAct[];

  @Text({ max: 500 })
  reason!: string;

  @Day()
  from!: string;

  @Day()
  until!: string;

  @Instant({ nullable: true })
  revokedAt!: string | null;

  @OneOf(['coming', 'in-force', 'ended', 'revoked'])
  state!: string;
}

export class DelegationPage {
  @NestedList(() => DelegationView)
  items!: DelegationView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class GrantDelegation {
  @Identifier({ description: 'A position the caller holds as a leader' })
  positionId!: string;

  @Identifier()
  aideId!: string;

  @SomeOf(DELEGABLE_ACTS, { description: 'Besides reading' })
  acts!: DelegableAct[];

  @Text({ max: 500 })
  reason!: string;

  @Day()
  from!: string;

  @Day({ description: 'Last day, at most 30 days in all' })
  until!: string;
}

export class ListAides {
  @Text({ max: 100, description: 'Words of the name' })
  q!: string;
}

/** Someone who may be made an aide. */
export class AideView {
  @Identifier()
  id!: string;

  @Text()
  name!: string;

  @Text({ nullable: true })
  title!: string | null;
}

export class AideList {
  @NestedList(() => AideView)
  items!: AideView[];
}

export const delegationContracts = {
  listDelegations: rpc('identity.delegations.list', PageRequest, DelegationPage),
  grantDelegation: rpc('identity.delegations.grant', GrantDelegation, DelegationView, {
    writes: true,
    audits: 'identity.delegation-granted',
  }),
  revokeDelegation: rpc('identity.delegations.revoke', ById, DelegationView, {
    writes: true,
    audits: 'identity.delegation-revoked',
  }),
  listAides: rpc('identity.delegations.aides', ListAides, AideList),
} as const;
