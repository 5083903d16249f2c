import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one user name from one address. The key is a hash: nobody's name or address is kept. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_window', ['windowEndsAt'])
export class SignInAttempt {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sign_in_attempt_pk' })
  key!: string;

  @Column('integer')
  failures!: number;

  @Column('timestamptz', { name: 'window_ends_at' })
  windowEndsAt!: Date;
}
