import { ById, PageRequest } from './common.contract.js';
import { rpc } from './contract.js';
import { DOCUMENT_FORMATS, type DocumentFormatName } from './documents.fields.js';
import { Flag, Identifier, Instant, LongText, NestedList, OneOf, Text, Texts, Whole } from './fields.js';
import { ExportedFile } from './registry.imports.js';
import type { Role } from './roles.js';
import type { Sentence } from './sentence.js';

/**
 * Who acts as Pejabat Pelindungan Data Pribadi (Articles 53 and 54): the PPID utama, and the administrator where a
 * government has none yet.
 */
export const DATA_OFFICERS: readonly Role[] = ['administrator', 'information-officer'];

/** What a data subject may ask for, with its article of UU 27/2022. */
export const DATA_REQUEST_KINDS = ['copy', 'correction', 'erasure', 'restriction', 'objection'] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

export const DATA_REQUEST_STATES = ['received', 'granted', 'partly-granted', 'refused', 'withdrawn'] as const;
export type DataRequestState = (typeof DATA_REQUEST_STATES)[number];

export const DATA_REQUEST_OUTCOMES = ['granted', 'partly-granted', 'refused'] as const;
export type DataRequestOutcome = (typeof DATA_REQUEST_OUTCOMES)[number];

/** On what a request may be refused, in whole or in part: a closed list, each with its law. */
export const REFUSAL_GROUNDS = {
  'law-requires-keeping': {
    id: 'Data wajib disimpan: jejak audit, keputusan tentang jabatan dan arsip pemerintah daerah (Pasal 43 ayat (2) UU 27/2022; UU 43/2009 tentang Kearsipan)',
    en: 'The law requires keeping it: audit trail, decrees of positions, government archives (Art. 43(2) of Law 27/2022; Law 43/2009 on Archives)',
  },
  'public-interest': {
    id: 'Kepentingan umum dalam rangka penyelenggaraan negara (Pasal 15 ayat (1) huruf c UU 27/2022)',
    en: 'Public interest in the conduct of the state (Art. 15(1)(c) of Law 27/2022)',
  },
  'law-enforcement': {
    id: 'Kepentingan proses penegakan hukum (Pasal 15 ayat (1) huruf b UU 27/2022)',
    en: 'Law enforcement (Art. 15(1)(b) of Law 27/2022)',
  },
  'national-security': {
    id: 'Kepentingan pertahanan dan keamanan nasional (Pasal 15 ayat (1) huruf a dan Pasal 33 huruf c UU 27/2022)',
    en: 'National defence and security (Art. 15(1)(a) and 33(c) of Law 27/2022)',
  },
  'endangers-safety': {
    id: 'Membahayakan keamanan atau kesehatan pemohon atau orang lain (Pasal 33 huruf a UU 27/2022)',
    en: 'It would endanger the safety or health of the applicant or others (Art. 33(a) of Law 27/2022)',
  },
  'reveals-others': {
    id: 'Berdampak pada pengungkapan data pribadi milik orang lain (Pasal 33 huruf b UU 27/2022)',
    en: 'It would disclose personal data of others (Art. 33(b) of Law 27/2022)',
  },
  'identity-not-proven': {
    id: 'Jati diri pemohon sebagai pemilik data tidak terbukti',
    en: 'That the applicant is the one the data are about was not proven',
  },
  'no-such-processing': {
    id: 'Pemrosesan yang dimaksud tidak dilakukan: tidak ada keputusan otomatis tentang orang (Pasal 10 UU 27/2022)',
    en: 'There is no such processing: nothing is decided about people automatically (Art. 10 of Law 27/2022)',
  },
} as const satisfies Record<string, Sentence>;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;
const GROUNDS = Object.keys(REFUSAL_GROUNDS);

/** One request, as lists show it: nothing of how the applicant is reached. */
export class DataRequestRow {
  @Identifier()
  id!: string;

  @Text({ description: 'PDP-2026-0001' })
  number!: string;

  @OneOf(DATA_REQUEST_KINDS)
  kind!: DataRequestKind;

  @OneOf(DATA_REQUEST_STATES)
  state!: DataRequestState;

  @Text()
  applicantName!: string;

  @Instant()
  receivedAt!: string;

  @Instant({ description: '3 × 24 hours after it was received' })
  dueAt!: string;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Flag({ description: 'A copy lies ready and may still be fetched' })
  copyReady!: boolean;
}

export class DataRequestView extends DataRequestRow {
  @Identifier({ nullable: true, description: 'The account it is about; null: somebody without one' })
  personId!: string | null;

  @Text({ nullable: true, description: 'How to reach the applicant; masked unless asked for' })
  applicantContact!: string | null;

  @Text({ nullable: true, description: 'How it was proven who asks; masked unless asked for' })
  identityProof!: string | null;

  @Flag({ description: 'Contact and proof are masked' })
  masked!: boolean;

  @Text({ max: 4_000, blank: true })
  details!: string;

  @OneOf(GROUNDS, { nullable: true })
  ground!: RefusalGround | null;

  @Text({ nullable: true, description: 'The ground in the reader’s language' })
  groundText!: string | null;

  @Text({ nullable: true, max: 4_000 })
  answer!: string | null;

  @Text({ nullable: true })
  decidedBy!: string | null;

  @Text({ nullable: true, description: 'Entered in somebody’s stead' })
  enteredBy!: string | null;

  @Instant({ nullable: true, description: 'Until when the copy may be fetched' })
  copyUntil!: string | null;

  @Texts({ description: 'Why an erasure would stop now, in the reader’s language; empty: nothing does' })
  obstacles!: string[];

  @Whole({ min: 1 })
  version!: number;
}

export class DataRequestPage {
  @NestedList(() => DataRequestRow)
  items!: DataRequestRow[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class SubmitDataRequest {
  @OneOf(DATA_REQUEST_KINDS)
  kind!: DataRequestKind;

  @LongText({
    max: 4_000,
    optional: true,
    description: 'Needed for a correction and an objection: what and why',
  })
  details?: string;
}

/** A request of somebody who cannot or will not sign in. */
export class EnterDataRequest extends SubmitDataRequest {
  @Text({ max: 200 })
  applicantName!: string;

  @Text({ max: 300, description: 'Telephone, e-mail or address the answer goes to' })
  applicantContact!: string;

  @Text({
    max: 500,
    description: 'How it was proven who asks: document shown, by whom seen; no number of it',
  })
  identityProof!: string;

  @Identifier({ optional: true, nullable: true, description: 'The account it is about' })
  personId?: string | null;

  @Instant({ optional: true, description: 'When it was received; now when absent. The term runs from here' })
  receivedAt?: string;
}

export class ListDataRequests extends PageRequest {
  @OneOf(DATA_REQUEST_STATES, { optional: true })
  state?: DataRequestState;
}

export class DecideDataRequest {
  @Identifier()
  id!: string;

  @Whole({ min: 1 })
  version!: number;

  @OneOf(DATA_REQUEST_OUTCOMES)
  outcome!: DataRequestOutcome;

  @OneOf(GROUNDS, { optional: true, nullable: true, description: 'Needed unless granted in full' })
  ground?: RefusalGround | null;

  @LongText({ max: 4_000, description: 'The written answer to the applicant' })
  answer!: string;
}

export class UnmaskWithReason {
  @Identifier()
  id!: string;

  @Text({ max: 500, description: 'Why; goes on record' })
  reason!: string;
}

export class RenderAnswer {
  @Identifier()
  id!: string;

  @OneOf(DOCUMENT_FORMATS)
  format!: DocumentFormatName;
}

/** A copy that may be put together now. */
export class OpenedCopy {
  @Identifier()
  personId!: string;

  @Text()
  number!: string;

  @Text()
  name!: string;

  @Instant()
  openedAt!: string;
}

const writes = true;

export const dataRequestContracts = {
  listOwnDataRequests: rpc('identity.data-requests.list-own', PageRequest, DataRequestPage),
  getOwnDataRequest: rpc('identity.data-requests.get-own', ById, DataRequestView),
  submitDataRequest: rpc('identity.data-requests.submit', SubmitDataRequest, DataRequestView, {
    writes,
    audits: 'identity.data-request-submitted',
  }),
  withdrawDataRequest: rpc('identity.data-requests.withdraw', ById, DataRequestView, {
    writes,
    audits: 'identity.data-request-withdrawn',
  }),
  listDataRequests: rpc('identity.data-requests.list', ListDataRequests, DataRequestPage),
  getDataRequest: rpc('identity.data-requests.get', ById, DataRequestView),
  enterDataRequest: rpc('identity.data-requests.enter', EnterDataRequest, DataRequestView, {
    writes,
    audits: 'identity.data-request-submitted',
  }),
  decideDataRequest: rpc('identity.data-requests.decide', DecideDataRequest, DataRequestView, {
    writes,
    audits: 'identity.data-request-decided',
  }),
  unmaskDataRequest: rpc('identity.data-requests.unmask', UnmaskWithReason, DataRequestView, {
    audits: 'identity.data-request-unmasked',
  }),
  renderAnswer: rpc('identity.data-requests.render', RenderAnswer, ExportedFile, {
    audits: 'identity.data-request-printed',
  }),
  openDataCopy: rpc('identity.data-requests.open-copy', ById, OpenedCopy, {
    audits: 'identity.data-copy-taken',
  }),
} as const;
