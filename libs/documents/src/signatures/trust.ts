import { fromBER } from 'asn1js';
import { Certificate, CertificateChainValidationEngine } from 'pkijs';
import type { SignatureReason } from './recognition.js';

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Bits of RFC 5280 4.2.1.3: digitalSignature, contentCommitment. */
const SIGNING = 0b1100_0000;

const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** The certificates in a file, PEM or DER. @throws Error when there is none. */
export function readCertificates(file: Uint8Array): Certificate[] {
  const text = Buffer.from(file).toString('latin1');
  const pem = [...text.matchAll(PEM)].map(([, body = '']) => Buffer.from(body, 'base64'));
  const found = pem.length ? pem : [file];
  return found.map((der) => Certificate.fromBER(exact(der)));
}

/** Who is believed: certificates of authorities, as the operator put them there. */
export class TrustAnchors {
  constructor(readonly certificates: readonly Certificate[]) {}

  /** @throws Error when one of the files holds no certificate. */
  static read(files: readonly Uint8Array[]): TrustAnchors {
    return new TrustAnchors(files.flatMap(readCertificates));
  }

  /**
   * Why a certificate is not believed at that time; null when it is. Revocation is not asked for: a node may stand
   * without a line to the outside.
   */
  async doubt(
    signer: Certificate,
    others: readonly Certificate[],
    at: Date,
  ): Promise<SignatureReason | null> {
    if (!mayHaveSigned(signer)) return 'certificate-not-for-signing';
    if (await this.leads(signer, others, at)) return null;
    const { notBefore, notAfter } = signer;
    const within = at >= notBefore.value && at <= notAfter.value;
    // Judged once more at a time when the certificate itself was good: only its age was wrong then.
    const once = within ? at : new Date(notBefore.value.getTime() + 1_000);
    return !within && (await this.leads(signer, others, once)) ? 'certificate-expired' : 'unknown-issuer';
  }

  private async leads(signer: Certificate, others: readonly Certificate[], at: Date): Promise<boolean> {
    if (this.certificates.length === 0) return false;
    const authorities = others.filter((one) => !one.serialNumber.isEqual(signer.serialNumber));
    const engine = new CertificateChainValidationEngine({
      trustedCerts: [...this.certificates],
      certs: [...authorities, signer],
      checkDate: at,
    });
    return engine.verify().then(
      ({ result }) => result,
      () => false,
    );
  }
}

/** True when the certificate was given for stamping time (RFC 3161 2.3): anybody else could tell a time of his own. */
export const mayStamp = (certificate: Certificate): boolean =>
  certificate.extensions?.some(({ extnID, parsedValue }) => {
    const purposes: unknown =
      extnID === EXTENDED_KEY_USAGE && (parsedValue as { keyPurposes?: unknown })?.keyPurposes;
    return Array.isArray(purposes) && purposes.includes(TIME_STAMPING);
  }) ?? false;

function mayHaveSigned(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === KEY_USAGE);
  if (!usage) return true;
  const { result } = fromBER(usage.extnValue.valueBlock.valueHexView.slice().buffer);
  const bits = (result as unknown as { valueBlock: { valueHexView: Uint8Array } }).valueBlock.valueHexView;
  return ((bits[0] ?? 0) & SIGNING) !== 0;
}
