import { StagedFile } from './common.contract.js';
import { Day, Flag, Instant, Nested, NestedList, OneOf, Text, Whole } from './fields.js';

/** `docx` carries the KONSEP mark; `srikandi` is the same DOCX without it, whose `${…}` fields SRIKANDI fills in. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'srikandi'] as const;
export type DocumentFormatName = (typeof DOCUMENT_FORMATS)[number];

/** How the paper that came back was signed. */
export const SIGNING_METHODS = ['electronic', 'wet-ink'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

export const SIGNATURE_STANDINGS = ['trusted', 'untrusted', 'altered', 'unreadable'] as const;

export const SIGNATURE_REASONS = [
  'unknown-issuer',
  'certificate-expired',
  'certificate-not-for-signing',
  'bytes-changed',
  'signature-invalid',
  'content-added',
  'contents-not-found',
  'kind-not-read',
] as const;

/** One electronic signature of a PDF. */
export class SignatureView {
  @OneOf(SIGNATURE_STANDINGS, {
    description:
      'trusted: sah, rantai tepercaya · untrusted: utuh, penerbit belum dipercaya · altered: berubah setelah ditandatangani · unreadable: tidak dapat diperiksa',
  })
  standing!: string;

  @OneOf(SIGNATURE_REASONS, { nullable: true, description: 'Null when trusted' })
  reason!: string | null;

  @Text({ nullable: true, description: 'Common name of the certificate' })
  signer!: string | null;

  @Text({ nullable: true })
  organisation!: string | null;

  @Text({ nullable: true, description: 'Common name of whoever issued the certificate' })
  issuer!: string | null;

  @Instant({ nullable: true })
  signedAt!: string | null;

  @OneOf(['timestamp', 'signer'], { nullable: true, description: 'Whose clock told the time' })
  timeSource!: string | null;

  @Instant({ nullable: true })
  validFrom!: string | null;

  @Instant({ nullable: true })
  validTo!: string | null;
}

/** What the electronic signatures of a PDF say. Revocation is not asked for. */
export class RecognitionView {
  @OneOf([...SIGNATURE_STANDINGS, 'unsigned'], { description: 'The worst of its signatures' })
  standing!: string;

  @NestedList(() => SignatureView)
  signatures!: SignatureView[];

  @Flag({ description: 'Opens with a password or with limits' })
  encrypted!: boolean;

  @Whole({ description: 'Trust anchors configured on this node; 0: nothing can be trusted yet' })
  anchors!: number;
}

export class CheckSignatures {
  @Nested(() => StagedFile)
  file!: StagedFile;
}

/**
 * A signed paper comes back. A scan signed in wet ink says who signed and when, since its bytes cannot. A base: of which
 * paper it is, each contract adds.
 */
export class SignPaper {
  @Nested(() => StagedFile)
  file!: StagedFile;

  @OneOf(SIGNING_METHODS)
  method!: SigningMethod;

  @Text({ max: 100, description: 'Number as on the paper' })
  number!: string;

  @Day({ description: 'Date as on the paper' })
  day!: string;

  @Text({ max: 200, optional: true, description: 'Wet ink: who signed' })
  signer?: string;

  @Day({ optional: true, description: 'Wet ink: when it was signed' })
  signedOn?: string;
}

/** The paper that came back. */
export class SignedDocumentView {
  @Text()
  fileName!: string;

  @Whole({ description: 'Bytes' })
  size!: number;

  @Text({ max: 64 })
  sha256!: string;

  @OneOf(SIGNING_METHODS)
  method!: SigningMethod;

  @Nested(() => RecognitionView)
  recognition!: RecognitionView;

  @Text({ nullable: true, description: 'As declared of a scan signed in wet ink' })
  signer!: string | null;

  @Day({ nullable: true, description: 'As declared of a scan signed in wet ink' })
  signedOn!: string | null;

  @Whole({ nullable: true, description: 'The concept it answers' })
  conceptVersion!: number | null;

  @Text()
  uploadedBy!: string;

  @Instant()
  uploadedAt!: string;
}
