import { ById, TicketedFile } from './common.contract.js';
import { rpc } from './contract.js';
import {
  CheckSignatures,
  DOCUMENT_FORMATS,
  RecognitionView,
  SignPaper,
  SignedDocumentView,
  type DocumentFormatName,
} from './documents.fields.js';
import { Day, Identifier, Instant, Nested, OneOf, Text, Texts, Whole } from './fields.js';
import { HOLDING_KINDS, type HoldingKind } from './identity.positions.js';
import { ExportedFile } from './registry.imports.js';

export const DECREE_STATES = ['draft', 'signed'] as const;

/** What a person may write into the decree (SK) of a holding. */
export class DecreeContent {
  @OneOf(['government', 'agency'], { description: 'Whose letterhead it stands on' })
  letterhead!: 'government' | 'agency';

  @Text({ max: 200, description: 'Who decides, in capitals: BUPATI …' })
  issuer!: string;

  @Text({ max: 500, description: 'Tentang, in capitals' })
  subject!: string;

  @Texts({ max: 2_000, maxItems: 20, description: 'Menimbang' })
  considerations!: string[];

  @Texts({ max: 1_000, maxItems: 30, description: 'Mengingat' })
  legalBases!: string[];

  @Texts({ max: 3_000, maxItems: 30, description: 'Diktum KESATU, KEDUA, …' })
  dicta!: string[];

  @Text({ max: 80, nullable: true, description: 'Ditetapkan di' })
  place!: string | null;

  @Text({ max: 200, nullable: true, description: 'Name with degrees; null: SRIKANDI fills it in' })
  signatoryName!: string | null;

  @Text({ max: 100, nullable: true, description: 'Pangkat/golongan' })
  signatoryRank!: string | null;

  @Text({ max: 30, nullable: true, description: 'NIP, printed as given' })
  signatoryNip!: string | null;

  @Texts({ max: 300, maxItems: 30, description: 'Tembusan' })
  copiesTo!: string[];
}

/** The decree by which a person holds a position. */
export class DecreeView extends DecreeContent {
  @Identifier({ description: 'The holding' })
  id!: string;

  @Text()
  position!: string;

  @Text({ nullable: true })
  agencyName!: string | null;

  @Text()
  personName!: string;

  @OneOf(HOLDING_KINDS)
  kind!: HoldingKind;

  @Day()
  from!: string;

  @Day({ nullable: true })
  until!: string | null;

  @OneOf(DECREE_STATES)
  state!: string;

  @Text({ nullable: true })
  number!: string | null;

  @Day({ nullable: true })
  day!: string | null;

  @Whole({ description: 'The last concept taken out; 0: none yet' })
  conceptVersion!: number;

  @Instant({ nullable: true })
  conceptMadeAt!: string | null;

  @Nested(() => SignedDocumentView, { nullable: true })
  signed!: SignedDocumentView | null;

  @Whole({ description: '0: as proposed, nothing saved yet' })
  version!: number;
}

export class ChangeDecree extends DecreeContent {
  @Identifier()
  id!: string;

  @Whole({ description: 'The version this was made from; 0 for the first' })
  version!: number;
}

export class RenderDecree {
  @Identifier()
  id!: string;

  @OneOf(DOCUMENT_FORMATS)
  format!: DocumentFormatName;
}

/** The signed paper of a decree comes back. */
export class SignDecree extends SignPaper {
  @Identifier()
  id!: string;

  @Whole()
  version!: number;

  @Whole({ optional: true, min: 1, description: 'The concept it answers; the last when absent' })
  conceptVersion?: number;
}

export const decreeContracts = {
  getDecree: rpc('identity.decrees.get', ById, DecreeView),
  changeDecree: rpc('identity.decrees.change', ChangeDecree, DecreeView, {
    writes: true,
    audits: 'identity.decree-changed',
  }),
  renderDecree: rpc('identity.decrees.render', RenderDecree, ExportedFile, {
    audits: 'identity.decree-drafted',
  }),
  signDecree: rpc('identity.decrees.sign', SignDecree, DecreeView, {
    writes: true,
    audits: 'identity.decree-signed',
  }),
  openSignedDecree: rpc('identity.decrees.open-signed', ById, TicketedFile, {
    audits: 'identity.decree-taken-out',
  }),
  checkSignatures: rpc('identity.signatures.check', CheckSignatures, RecognitionView),
} as const;
