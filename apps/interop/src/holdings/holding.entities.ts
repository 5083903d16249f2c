import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What we hold of one government. `applicationCount` is kept with the rows it counts. */
@Entity('holding_government')
export class HoldingGovernment {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'holding_government_pk' })
  code!: string;

  @Column('integer', { name: 'application_count', default: 0 })
  applicationCount!: number;

  /** When its last entry arrived. */
  @Column('timestamptz', { name: 'as_of' })
  asOf!: Date;
}

/** The newest version of a released index. `sequence` names the entry that proves it. */
@Entity('holding_result')
@Index('holding_result_latest', ['governmentCode', 'year', 'releasedAt'])
export class HoldingResult {
  @PrimaryColumn('text', { name: 'government_code', primaryKeyConstraintName: 'holding_result_pk' })
  governmentCode!: string;

  @PrimaryColumn('text', { name: 'object_id', primaryKeyConstraintName: 'holding_result_pk' })
  objectId!: string;

  @Column('integer')
  version!: number;

  @Column('integer')
  sequence!: number;

  @Column('integer')
  year!: number;

  @Column('text')
  edition!: string;

  @Column('text')
  label!: string;

  /** Decimal text, two decimals. */
  @Column('text')
  index!: string;

  @Column('text')
  predicate!: string;

  @Column('boolean')
  provisional!: boolean;

  /** Domains, or aspects for instruments without domains: [{code, name, weight, index}]. */
  @Column('jsonb')
  parts!: object[];

  @Column('timestamptz', { name: 'released_at' })
  releasedAt!: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}

/** The newest version of a catalogue entry of a peer. `sequence` names the entry that proves it. */
@Entity('holding_application')
@Index('holding_application_page', ['sortName', 'governmentCode', 'objectId'])
@Index('holding_application_government', ['governmentCode', 'sortName', 'objectId'])
@Index('holding_application_search', { synchronize: false })
export class HoldingApplication {
  @PrimaryColumn('text', { name: 'government_code', primaryKeyConstraintName: 'holding_application_pk' })
  governmentCode!: string;

  @PrimaryColumn('text', { name: 'object_id', primaryKeyConstraintName: 'holding_application_pk' })
  objectId!: string;

  @Column('integer')
  version!: number;

  @Column('integer')
  sequence!: number;

  @Column('text')
  name!: string;

  /** Lower-cased name. */
  @Column('text', { name: 'sort_name' })
  sortName!: string;

  /** Lower-cased name, purpose and owner, under a trigram index. */
  @Column('text')
  search!: string;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { name: 'owner_agency', nullable: true })
  ownerAgency!: string | null;

  @Column('text', { nullable: true })
  status!: string | null;

  @Column('text', { nullable: true })
  type!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
