import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** Someone asked for a new password and gets no mail: the administrator hands a link over. */
@Entity('reset_request')
@Index('reset_request_oldest', ['requestedAt', 'personId'])
export class ResetRequest {
  @ForeignKey(() => Person, { name: 'reset_request_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'reset_request_pk' })
  personId!: string;

  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' })
  requestedAt!: Date;
}
