import type { NoticeKind } from '@selaras/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** Something people are told, once for all of them. Its id is of version 7: newer ones sort later. */
@Entity('notice')
@Unique('notice_key', ['source', 'key'])
@Check('notice_kind', `kind IN ('task', 'news')`)
@Index('notice_old_news', ['raisedAt'], { where: `kind = 'news'` })
export class Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pk' })
  id!: string;

  /** The service that told it. */
  @Column('text')
  source!: string;

  @Column('text')
  key!: string;

  @Column('text')
  kind!: NoticeKind;

  @Column('text', { name: 'title_id' })
  titleId!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text')
  path!: string;

  @Column('date', { nullable: true })
  due!: string | null;

  @Column('boolean')
  urgent!: boolean;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;
}

/**
 * Whom a notice is addressed to: `person:<id>`, or `role:<role>:<agency or *>`, which is whoever holds that position
 * when the notice is looked at: who takes a position over finds what it owes.
 */
@Entity('notice_audience')
@Index('notice_audience_notice', ['noticeId'])
export class NoticeAudience {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_audience_pk' })
  audience!: string;

  @ForeignKey(() => Notice, { name: 'notice_audience_notice_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'notice_audience_pk' })
  noticeId!: string;
}

@Entity('notice_read')
@Index('notice_read_notice', ['noticeId'])
export class NoticeRead {
  @ForeignKey(() => Person, { name: 'notice_read_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_read_pk' })
  personId!: string;

  @ForeignKey(() => Notice, { name: 'notice_read_notice_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'notice_read_pk' })
  noticeId!: string;
}
