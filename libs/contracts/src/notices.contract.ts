import { Day, Flag, Identifier, Nested, NestedList, OneOf, Text } from './fields.js';
import { ROLES, type Role } from './roles.js';

/** `task`: something is owed, and stays until it is withdrawn; `news`: something happened. */
export const NOTICE_KINDS = ['task', 'news'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whoever holds this role there when the notice is looked at; or one person. */
export class NoticeRecipient {
  @Identifier({ nullable: true })
  personId!: string | null;

  @OneOf(ROLES, { nullable: true })
  role!: Role | null;

  @Identifier({ nullable: true, description: 'With a role: the agency; null: the whole government' })
  agencyId!: string | null;
}

export class NoticeTitle {
  @Text({ max: 200 })
  id!: string;

  @Text({ max: 200 })
  en!: string;
}

/** What is told to people. */
export class RaisedNotice {
  @OneOf(NOTICE_KINDS)
  kind!: NoticeKind;

  @NestedList(() => NoticeRecipient, { maxItems: 200 })
  to!: NoticeRecipient[];

  @Nested(() => NoticeTitle)
  title!: NoticeTitle;

  @Text({ max: 300, pattern: /^\/[^\\\s]*$/, description: 'Path in the app' })
  path!: string;

  @Day({ nullable: true })
  due!: string | null;

  @Flag({ description: 'Goes out by mail at once, not only in the morning summary' })
  urgent!: boolean;

  @Flag({ description: 'Only the words changed: whoever read it need not read it again' })
  quiet!: boolean;
}

/**
 * A fact any service may publish as `<service>.notice.raised.v1`: a notice under a key. The same key again takes the
 * place of the one before; null withdraws it.
 */
export class NoticeRaised {
  @Text({ max: 200, description: 'Unique within the publishing service' })
  key!: string;

  @Nested(() => RaisedNotice, { nullable: true })
  notice!: RaisedNotice | null;
}
