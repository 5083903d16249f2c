import { ById, Nothing, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { Day, Flag, Identifier, Instant, NestedList, OneOf, Text, Whole } from './fields.js';
import { NOTICE_KINDS } from './notices.contract.js';

export class NoticeView {
  @Identifier()
  id!: string;

  @OneOf(NOTICE_KINDS)
  kind!: string;

  @Text({ description: 'In the reader’s language' })
  title!: string;

  @Text({ description: 'Where in the app it is dealt with' })
  path!: string;

  @Day({ nullable: true })
  due!: string | null;

  @Whole({
    min: Number.MIN_SAFE_INTEGER,
    nullable: true,
    description: 'Working days left; negative: late; null: no due date, or a year without holiday data',
  })
  workingDaysLeft!: number | null;

  @Flag()
  urgent!: boolean;

  @Flag()
  read!: boolean;

  @Instant()
  raisedAt!: string;
}

export class ListNotices extends PageRequest {
  @Flag({ optional: true, description: 'Only what was not read' })
  unread?: boolean;
}

export class NoticePage {
  @NestedList(() => NoticeView)
  items!: NoticeView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class NoticeCount {
  @Whole({ description: 'Counted up to 100' })
  unread!: number;
}

export class NoticeSummary {
  @Text({ max: 20_000, description: 'What the morning mail says, as a short text to share' })
  text!: string;
}

export const LANGUAGES = ['id', 'en'] as const;

/** How a person is written to. */
export class ContactView {
  @Text({ nullable: true, description: 'Entered by an administrator; masked for others than the person' })
  email!: string | null;

  @Flag({ description: 'The address is masked; unmasking needs a reason and goes on record' })
  masked!: boolean;

  @OneOf(LANGUAGES)
  language!: 'id' | 'en';

  @Flag({ description: 'One summary per working day' })
  digest!: boolean;

  @Text({ nullable: true, description: 'Why the mail server refuses the address' })
  refused!: string | null;

  @Flag({ description: 'False: this node sends no mail' })
  mailOn!: boolean;
}

export class ChangeOwnContact {
  @OneOf(LANGUAGES, { optional: true })
  language?: 'id' | 'en';

  @Flag({ optional: true })
  digest?: boolean;
}

/** One address of RFC 5321, as people have them; no quoted local parts, no line breaks. */
const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

export class ChangeContact {
  @Identifier({ description: 'The person' })
  id!: string;

  @Text({ max: 254, nullable: true, pattern: EMAIL, description: 'Null: no mail' })
  email!: string | null;
}

export const MAIL_STATES = ['waiting', 'sent', 'failed', 'expired', 'dropped'] as const;

/** A letter as the administrator sees it: that it is on its way or why not, never what it says. */
export class MailView {
  @Identifier()
  id!: string;

  @Text({ description: 'Kind of letter' })
  letter!: string;

  @Text()
  personName!: string;

  @OneOf(MAIL_STATES)
  state!: string;

  @Whole()
  attempts!: number;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  nextAttemptAt!: string | null;

  @Text({ nullable: true, description: 'What the mail server said' })
  error!: string | null;
}

export class ListMail extends PageRequest {
  @OneOf(['waiting', 'failed'])
  state!: 'waiting' | 'failed';
}

export class MailPage {
  @NestedList(() => MailView)
  items!: MailView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class MailHealth {
  @Flag({ description: 'A mail server is configured' })
  on!: boolean;

  @Text({ nullable: true })
  server!: string | null;

  @Text({ nullable: true })
  from!: string | null;

  @Whole({ description: 'Letters that wait, counted up to 1000' })
  waiting!: number;

  @Whole({ description: 'Letters given up, counted up to 1000' })
  failed!: number;

  @Text({ nullable: true, description: 'What the server said last, when it said no' })
  error!: string | null;
}

export class TestMail {
  @OneOf(['queued', 'off', 'no-address'])
  outcome!: string;
}

export const noticeContracts = {
  listNotices: rpc('identity.notices.list', ListNotices, NoticePage),
  countNotices: rpc('identity.notices.count', Nothing, NoticeCount),
  readNotice: rpc('identity.notices.read', ById, Nothing, { writes: true }),
  readAllNotices: rpc('identity.notices.read-all', Nothing, Nothing, { writes: true }),
  summariseNotices: rpc('identity.notices.summary', Nothing, NoticeSummary),
  getOwnContact: rpc('identity.contacts.own', Nothing, ContactView),
  changeOwnContact: rpc('identity.contacts.change-own', ChangeOwnContact, ContactView, {
    writes: true,
    audits: 'identity.contact-changed',
  }),
  getContact: rpc('identity.contacts.get', ById, ContactView),
  changeContact: rpc('identity.contacts.change', ChangeContact, ContactView, {
    writes: true,
    audits: 'identity.contact-changed',
  }),
  mailHealth: rpc('identity.mail.health', Nothing, MailHealth),
  listMail: rpc('identity.mail.list', ListMail, MailPage),
  testMail: rpc('identity.mail.test', Nothing, TestMail, { writes: true, audits: 'identity.mail-tested' }),
  retryMail: rpc('identity.mail.retry', ById, Nothing, { writes: true, audits: 'identity.mail-retried' }),
} as const;
