import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('person')
@Unique('person_username_unique', ['username'])
@Index('person_by_name', { synchronize: false })
@Index('person_search', { synchronize: false })
@Index('person_to_erase', ['leftAt'], { where: 'erased_at IS NULL AND left_at IS NOT NULL' })
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  username!: string;

  /** Argon2id in PHC form; null until the person has set a password. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('integer')
  version!: number;

  /** When the account was switched off; null while it is active. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;

  /** When everything but the history was erased; the name is a pseudonym since. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  /** Since when nothing but what the office needs is done with the data (Article 11 UU 27/2022). */
  @Column('timestamptz', { name: 'restricted_at', nullable: true })
  restrictedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
