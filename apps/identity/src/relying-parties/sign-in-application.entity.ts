import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the registry last said of an application that people sign in to here. Others are not kept. */
@Entity('sign_in_application')
@Index('sign_in_application_by_name', { synchronize: false })
export class SignInApplication {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_application_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'owner_agency_id' })
  ownerAgencyId!: string;

  @Column('text', { name: 'owner_agency_name' })
  ownerAgencyName!: string;

  @Column('text')
  status!: string;

  /** The registry's version. */
  @Column('integer')
  version!: number;

  /**
   * Makes the subject identifiers of this application, in place of those of every other. It belongs to the application,
   * not to its client: a new client finds the same people under the same names.
   */
  @Column('text', { name: 'subject_salt' })
  subjectSalt!: string;
}
