import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An entry of the catalogue. `name_key`, `match_key` and `search` are kept beside what they are made of at every write. */
@Entity('application')
@Index('application_code', ['code'], { unique: true })
@Index('application_by_name', ['nameKey', 'id'])
@Index('application_by_owner', ['ownerAgencyId', 'nameKey', 'id'])
@Index('application_by_status', ['status', 'nameKey', 'id'])
@Index('application_by_type', ['type', 'nameKey', 'id'])
@Index('application_by_status_type', ['status', 'type', 'nameKey', 'id'])
@Index('application_by_match', ['matchKey'])
@Index('application_search', { synchronize: false })
export class Application {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'owner_agency_id' })
  ownerAgencyId!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { name: 'reference_code', nullable: true })
  referenceCode!: string | null;

  @Column('text', { name: 'services_supported', array: true })
  servicesSupported!: string[];

  @Column('text', { name: 'data_used', array: true })
  dataUsed!: string[];

  @Column('text', { nullable: true })
  output!: string | null;

  @Column('text', { name: 'data_input', nullable: true })
  dataInput!: string | null;

  @Column('text', { name: 'data_supplier', nullable: true })
  dataSupplier!: string | null;

  @Column('text', { name: 'data_output', nullable: true })
  dataOutput!: string | null;

  @Column('text', { name: 'data_customer', nullable: true })
  dataCustomer!: string | null;

  @Column('text', { array: true })
  platforms!: string[];

  @Column('text', { nullable: true })
  server!: string | null;

  @Column('text', { name: 'licence_type', nullable: true })
  licenceType!: string | null;

  @Column('text', { name: 'programming_language', nullable: true })
  programmingLanguage!: string | null;

  @Column('text', { nullable: true })
  framework!: string | null;

  @Column('text', { nullable: true })
  database!: string | null;

  @Column('text', { name: 'developer_unit', nullable: true })
  developerUnit!: string | null;

  @Column('text', { name: 'operator_unit', nullable: true })
  operatorUnit!: string | null;

  @Column('text', { name: 'related_metadata', array: true })
  relatedMetadata!: string[];

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  type!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('integer', { nullable: true })
  year!: number | null;

  @Column('uuid', { name: 'user_agency_ids', array: true })
  userAgencyIds!: string[];

  /** The name in lower case: the order of every list. */
  @Column('text', { name: 'name_key' })
  nameKey!: string;

  /** The name without punctuation: finds the same application spelt otherwise. */
  @Column('text', { name: 'match_key' })
  matchKey!: string;

  /** Name, code, function and description in lower case, under a trigram index. */
  @Column('text')
  search!: string;

  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
