import { rpc, type Rpc } from './contract.js';
import { PageRequest } from './common.contract.js';
import {
  Day,
  Flag,
  Identifier,
  Instant,
  JsonObject,
  Nested,
  NestedList,
  OneOf,
  Text,
  Texts,
  Whole,
} from './fields.js';

export const AUDIT_OUTCOMES = ['done', 'refused'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Which entries; days are those of the node's clock, `to` included. */
export class AuditFilter extends PageRequest {
  @Text({ optional: true, max: 100, description: 'Code of the catalogue, e.g. registry.application-changed' })
  event?: string;

  @Text({ optional: true, max: 100, description: 'Identifier of who acted' })
  actor?: string;

  @Text({ optional: true, max: 150, description: 'Identifier of the thing acted on' })
  object?: string;

  @OneOf(AUDIT_OUTCOMES, { optional: true })
  outcome?: AuditOutcome;

  @Day({ optional: true })
  from?: string;

  @Day({ optional: true })
  to?: string;
}

export class AuditActorView {
  @OneOf(['person', 'client', 'service', 'visitor'])
  kind!: string;

  @Text({ description: 'Empty: somebody who was not signed in' })
  id!: string;

  @Text()
  name!: string;

  @Text({ nullable: true, description: 'The position acted in' })
  position!: string | null;
}

export class AuditObjectView {
  @Text()
  kind!: string;

  @Text()
  id!: string;

  @Text({ nullable: true, description: 'Masked where it is the name of a person' })
  name!: string | null;
}

/** One entry without its values. */
export class AuditEntryView {
  @Identifier()
  id!: string;

  @Instant({ description: 'UTC, to the microsecond' })
  at!: string;

  @Text()
  service!: string;

  @Text()
  event!: string;

  @OneOf(AUDIT_OUTCOMES)
  outcome!: AuditOutcome;

  @Text({ nullable: true, description: 'The problem code it was refused with' })
  reason!: string | null;

  @Nested(() => AuditActorView)
  actor!: AuditActorView;

  @Nested(() => AuditObjectView, { nullable: true })
  object!: AuditObjectView | null;

  @Texts({ description: 'Fields its before and after speak of' })
  fields!: string[];

  @Text({
    nullable: true,
    description: 'Where from: the last part of the address is left out unless unmasked',
  })
  origin!: string | null;
}

export class AuditEntryPage {
  @NestedList(() => AuditEntryView)
  items!: AuditEntryView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

/** One entry with its values. */
export class AuditEntryDetail extends AuditEntryView {
  @JsonObject({ nullable: true, description: 'Field → value before; personal data masked' })
  before!: Record<string, unknown> | null;

  @JsonObject({ nullable: true, description: 'Field → value afterwards; personal data masked' })
  after!: Record<string, unknown> | null;

  @Flag({ description: 'Something in it is masked' })
  masked!: boolean;

  @Whole()
  position!: number;

  @Whole({
    nullable: true,
    description: 'Number of its link in the chain; null until the sealer has come by',
  })
  seal!: number | null;

  @Text({ nullable: true })
  correlationId!: string | null;
}

export class ByAuditEntry {
  @Identifier()
  id!: string;
}

export class UnmaskAuditEntry extends ByAuditEntry {
  @Text({ max: 500, description: 'Why; kept in the audit trail' })
  reason!: string;
}

export const AUDIT_EXPORT_FORMATS = ['xlsx', 'csv'] as const;

export class OpenAuditExport extends AuditFilter {
  @OneOf(AUDIT_EXPORT_FORMATS)
  format!: string;
}

/** The export holds what was on record at this moment. */
export class AuditExportOpened {
  @Instant()
  asOf!: string;
}

export class VerifyAudit {
  @Text({
    optional: true,
    max: 1_000,
    description: '`nextCursor` of the answer before: verifying goes on there',
  })
  cursor?: string;
}

export const AUDIT_FAULTS = [
  'entry-altered',
  'entry-missing',
  'entry-inserted',
  'seal-missing',
  'tail-missing',
  'head-differs',
] as const;
export type AuditFault = (typeof AUDIT_FAULTS)[number];

/** Where the trail first fails to hold together. */
export class AuditBreak {
  @OneOf(AUDIT_FAULTS)
  fault!: AuditFault;

  @Whole({ nullable: true, description: 'Number of the link' })
  sequence!: number | null;

  @Whole({ nullable: true, description: 'Position of the entry' })
  position!: number | null;

  @Instant({ nullable: true, description: 'When the entry says it was made' })
  at!: string | null;
}

export class AuditHead {
  @Whole()
  sequence!: number;

  @Text({ description: 'SHA-256, hexadecimal' })
  hash!: string;

  @Instant({ nullable: true })
  at!: string | null;
}

/** How far one service's trail was followed, and what was found. */
export class AuditVerification {
  @Text()
  service!: string;

  @Whole({ description: 'Links followed so far, over all parts' })
  checked!: number;

  @Whole({ description: 'Links there are' })
  total!: number;

  @Flag({ description: 'False: ask again with nextCursor' })
  finished!: boolean;

  @Text({ nullable: true })
  nextCursor!: string | null;

  @Nested(() => AuditBreak, { nullable: true, description: 'The first place that does not hold' })
  broken!: AuditBreak | null;

  @Whole({ description: 'Entries the sealer has not come to yet' })
  unsealed!: number;

  @Nested(() => AuditHead, { nullable: true, description: 'The last link followed' })
  head!: AuditHead | null;

  @Nested(() => AuditHead, { nullable: true, description: 'The newest head kept outside the database' })
  anchor!: AuditHead | null;
}

export interface AuditContracts {
  list: Rpc<AuditFilter, AuditEntryPage>;
  get: Rpc<ByAuditEntry, AuditEntryDetail>;
  unmask: Rpc<UnmaskAuditEntry, AuditEntryDetail>;
  export: Rpc<OpenAuditExport, AuditExportOpened>;
  verify: Rpc<VerifyAudit, AuditVerification>;
}

/** The questions every service answers about its own audit trail; the platform answers for it. */
export const auditOf = (service: string): AuditContracts => ({
  list: rpc(`${service}.audit.list`, AuditFilter, AuditEntryPage, { audits: 'audit.read' }),
  get: rpc(`${service}.audit.get`, ByAuditEntry, AuditEntryDetail, { audits: 'audit.read' }),
  unmask: rpc(`${service}.audit.unmask`, UnmaskAuditEntry, AuditEntryDetail, { audits: 'audit.unmasked' }),
  export: rpc(`${service}.audit.export`, OpenAuditExport, AuditExportOpened, { audits: 'audit.exported' }),
  verify: rpc(`${service}.audit.verify`, VerifyAudit, AuditVerification, { audits: 'audit.verified' }),
});
