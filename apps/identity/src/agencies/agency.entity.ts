import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A perangkat daerah in the tree of its government. */
@Entity('agency')
@Unique('agency_code_unique', ['code'])
@Index('agency_parent', ['parentId'])
@Index('agency_by_name', { synchronize: false })
@Index('agency_search', { synchronize: false })
export class Agency {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'short_name' })
  shortName!: string;

  @Column('text')
  kind!: string;

  @ForeignKey(() => Agency, { name: 'agency_parent_fk' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('integer')
  version!: number;
}
