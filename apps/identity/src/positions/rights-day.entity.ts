import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to which day everybody was told whose rights begin or end; one row. */
@Entity('rights_day')
export class RightsDay {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'rights_day_pk' })
  id!: boolean;

  @Column('date')
  day!: string;
}
