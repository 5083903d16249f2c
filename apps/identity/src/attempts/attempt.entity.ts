import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed attempts of one account, browser or address. The key is a hash: nobody's name or address is kept. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_window', ['windowEndsAt'])
@Index('sign_in_attempt_address', ['addressKey', 'windowEndsAt'], { where: 'address_key IS NOT NULL' })
export class SignInAttempt {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sign_in_attempt_pk' })
  key!: string;

  @Column('integer')
  failures!: number;

  /** The failures count until then. */
  @Column('timestamptz', { name: 'window_ends_at' })
  windowEndsAt!: Date;

  /** No further attempt is judged before. */
  @Column('timestamptz', { name: 'blocked_until', nullable: true })
  blockedUntil!: Date | null;

  /** On rows of one name at one address: the address. */
  @Column('text', { name: 'address_key', nullable: true })
  addressKey!: string | null;
}
