import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('person')
@Unique('person_username_unique', ['username'])
@Index('person_by_name', { synchronize: false })
@Index('person_search', { synchronize: false })
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

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
