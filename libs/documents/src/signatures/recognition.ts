/**
 * What can be said of one signature, from best to worst:
 * `trusted` the covered bytes are as signed and the certificate leads to a configured anchor;
 * `untrusted` the covered bytes are as signed, but who signed is not vouched for here;
 * `altered` the covered bytes are not what was signed, or something was added that no signature covers;
 * `unreadable` it cannot be judged: broken, or of a kind that is not read.
 */
export type SignatureStanding = 'trusted' | 'untrusted' | 'altered' | 'unreadable';

export const STANDINGS = ['trusted', 'untrusted', 'altered', 'unreadable', 'unsigned'] as const;

/** Of a whole file: the worst of its signatures. */
export type DocumentStanding = (typeof STANDINGS)[number];

export const REASONS = [
  'unknown-issuer',
  'certificate-expired',
  'certificate-not-for-signing',
  'bytes-changed',
  'signature-invalid',
  'content-added',
  'contents-not-found',
  'kind-not-read',
] as const;

export type SignatureReason = (typeof REASONS)[number];

export interface RecognisedSignature {
  standing: SignatureStanding;
  /** Null when trusted. */
  reason: SignatureReason | null;
  /** Common name; nothing else of the subject is kept, since certificates may carry a personal number. */
  signer: string | null;
  organisation: string | null;
  /** Common name of whoever issued the certificate. */
  issuer: string | null;
  /** ISO 8601. */
  signedAt: string | null;
  /** `timestamp`: a time-stamping authority that is trusted here. `signer`: the signer's own clock. */
  timeSource: 'timestamp' | 'signer' | null;
  validFrom: string | null;
  validTo: string | null;
}

export interface Recognition {
  standing: DocumentStanding;
  signatures: RecognisedSignature[];
  /** Opens with a password or with limits. */
  encrypted: boolean;
  /** Anchors the chain was judged against; 0: nothing can be trusted yet. */
  anchors: number;
}
