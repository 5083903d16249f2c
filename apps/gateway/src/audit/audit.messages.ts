import { ApiProperty, OmitType } from '@nestjs/swagger';
import {
  AuditEntryDetail,
  AuditEntryView,
  AuditFilter,
  JsonObject,
  NestedList,
  OneOf,
  OpenAuditExport,
  Text,
  Texts,
  UnmaskAuditEntry,
  VerifyAudit,
} from '@selaras/contracts';
import { SERVICES } from '@selaras/platform';

/** Services that keep an audit trail: all but the door itself, which holds no data. */
export const AUDITED_SERVICES = SERVICES.filter((service) => service !== 'gateway');

export class AuditQuery extends AuditFilter {
  @OneOf(AUDITED_SERVICES, { optional: true, description: 'Absent: all' })
  service?: string;
}

export class AuditExportQuery extends OpenAuditExport {
  @OneOf(AUDITED_SERVICES, { optional: true, description: 'Absent: all' })
  service?: string;
}

export class AuditRow extends AuditEntryView {
  @Text({ description: 'What was done, in the reader’s language' })
  eventName!: string;

  @Text({ nullable: true, description: 'Why it was refused, in the reader’s language' })
  reasonText!: string | null;
}

/** Entries of all services, the newest first. */
export class AuditRowPage {
  @NestedList(() => AuditRow)
  items!: AuditRow[];

  @Text({ nullable: true })
  nextCursor!: string | null;

  @Texts({ description: 'Services that did not answer: their entries are not in this page' })
  missing!: string[];
}

export class AuditRowDetail extends AuditEntryDetail {
  @Text()
  eventName!: string;

  @Text({ nullable: true })
  reasonText!: string | null;

  @JsonObject({ values: { type: 'string' }, description: 'Field → what it is called' })
  fieldNames!: Record<string, string>;
}

export class UnmaskBody extends OmitType(UnmaskAuditEntry, ['id'] as const) {}

export class VerifyBody extends VerifyAudit {
  @OneOf(AUDITED_SERVICES)
  service!: string;
}

export class AuditEventWords {
  @ApiProperty()
  code!: string;

  @ApiProperty({ description: 'What was done, in the reader’s language' })
  name!: string;
}

export class AuditEventList {
  @ApiProperty({ type: [AuditEventWords] })
  items!: AuditEventWords[];
}
