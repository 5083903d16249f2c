import { ById, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { DOCUMENT_FORMATS, type DocumentFormatName } from './documents.fields.js';
import { Identifier, Instant, LongText, NestedList, OneOf, Text, Texts, Whole } from './fields.js';
import { ExportedFile } from './registry.imports.js';

/** `draft`: being written; `notified`: subjects and agency have been told; `closed`: dealt with. */
export const BREACH_STATES = ['draft', 'notified', 'closed'] as const;
export type BreachState = (typeof BREACH_STATES)[number];

/** To whom the written notice of Article 46 goes. */
export const BREACH_ADDRESSEES = ['agency', 'subjects', 'public'] as const;
export type BreachAddressee = (typeof BREACH_ADDRESSEES)[number];

/** What the notice says; all of it may be filled in by and by. */
export class BreachContent {
  @Text({ max: 200, description: 'What it is called in lists; no names of people' })
  title!: string;

  @Instant({ description: 'When it was known; the 3 × 24 hours run from here' })
  knownAt!: string;

  @LongText({ max: 1_000, optional: true, description: 'When the data were exposed' })
  happened?: string;

  @LongText({ max: 4_000, optional: true, description: 'How they were exposed' })
  how?: string;

  @LongText({ max: 4_000, optional: true, description: 'Which personal data' })
  dataExposed?: string;

  @LongText({ max: 1_000, optional: true, description: 'Whose: groups, never names' })
  subjects?: string;

  @Whole({
    optional: true,
    nullable: true,
    max: 300_000_000,
    description: 'How many people, as far as known',
  })
  subjectCount?: number | null;

  @LongText({ max: 4_000, optional: true, description: 'What it may lead to for them' })
  consequences?: string;

  @LongText({ max: 4_000, optional: true, description: 'What was done against it' })
  handling?: string;

  @LongText({ max: 4_000, optional: true, description: 'How what was lost is restored' })
  recovery?: string;

  @LongText({ max: 300, optional: true, description: 'Whom to ask at the government' })
  contact?: string;
}

/** The parts Article 46(2) wants in the notice. */
export const BREACH_MINIMUM = ['dataExposed', 'happened', 'how', 'handling', 'recovery'] as const;

export class BreachRow {
  @Identifier()
  id!: string;

  @Text({ description: 'KPD-2026-0001' })
  number!: string;

  @Text()
  title!: string;

  @OneOf(BREACH_STATES)
  state!: BreachState;

  @Instant()
  knownAt!: string;

  @Instant({ description: '3 × 24 hours after it was known' })
  dueAt!: string;

  @Instant({ nullable: true })
  agencyToldAt!: string | null;

  @Instant({ nullable: true })
  subjectsToldAt!: string | null;
}

export class BreachView extends BreachContent {
  @Identifier()
  id!: string;

  @Text()
  number!: string;

  @OneOf(BREACH_STATES)
  state!: BreachState;

  @Instant()
  dueAt!: string;

  @Instant({ nullable: true })
  agencyToldAt!: string | null;

  @Instant({ nullable: true })
  subjectsToldAt!: string | null;

  @Instant({ nullable: true, description: 'Article 46(3): in certain cases the public is told' })
  publicToldAt!: string | null;

  @Text({ nullable: true, description: 'Why the public was told' })
  publicReason!: string | null;

  @Text({ nullable: true, description: 'How it ended' })
  closing!: string | null;

  @Texts({ description: 'Fields Article 46(2) still misses' })
  missing!: string[];

  @Text()
  enteredBy!: string;

  @Whole({ min: 1 })
  version!: number;
}

export class BreachPage {
  @NestedList(() => BreachRow)
  items!: BreachRow[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class ListBreaches extends PageRequest {
  @OneOf(BREACH_STATES, { optional: true })
  state?: BreachState;
}

export class ChangeBreach extends BreachContent {
  @Identifier()
  id!: string;

  @Whole({ min: 1 })
  version!: number;
}

export class TellBreach {
  @Identifier()
  id!: string;

  @Whole({ min: 1 })
  version!: number;

  @OneOf(BREACH_ADDRESSEES)
  to!: BreachAddressee;

  @Instant({ optional: true, description: 'When they were told; now when absent' })
  at?: string;

  @LongText({ max: 1_000, optional: true, description: 'Needed for the public: why' })
  reason?: string;
}

export class CloseBreach {
  @Identifier()
  id!: string;

  @Whole({ min: 1 })
  version!: number;

  @Text({ max: 2_000, description: 'How it ended, and what is done so that it does not happen again' })
  closing!: string;
}

export class RenderBreach {
  @Identifier()
  id!: string;

  @OneOf(BREACH_ADDRESSEES)
  to!: BreachAddressee;

  @OneOf(DOCUMENT_FORMATS)
  format!: DocumentFormatName;
}

const writes = true;

export const breachContracts = {
  listBreaches: rpc('identity.breaches.list', ListBreaches, BreachPage),
  getBreach: rpc('identity.breaches.get', ById, BreachView),
  reportBreach: rpc('identity.breaches.report', BreachContent, BreachView, {
    writes,
    audits: 'identity.breach-reported',
  }),
  changeBreach: rpc('identity.breaches.change', ChangeBreach, BreachView, {
    writes,
    audits: 'identity.breach-changed',
  }),
  tellBreach: rpc('identity.breaches.tell', TellBreach, BreachView, {
    writes,
    audits: 'identity.breach-told',
  }),
  closeBreach: rpc('identity.breaches.close', CloseBreach, BreachView, {
    writes,
    audits: 'identity.breach-closed',
  }),
  renderBreach: rpc('identity.breaches.render', RenderBreach, ExportedFile, {
    audits: 'identity.breach-printed',
  }),
} as const;
