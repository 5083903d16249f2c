import {
  claimedTime,
  commonName,
  digestMatches,
  isDetached,
  isTimestamp,
  organisation,
  readCms,
  signatureHolds,
  stampedAt,
  timestampOf,
  type Cms,
} from './cms.js';
import { coveredBytes, findSignatures, isEncrypted, type FoundSignature } from './find-signatures.js';
import { addsNothing } from './later-updates.js';
import {
  STANDINGS,
  type DocumentStanding,
  type RecognisedSignature,
  type Recognition,
  type SignatureReason,
  type SignatureStanding,
} from './recognition.js';
import { mayStamp, type TrustAnchors } from './trust.js';

const NOBODY: Omit<RecognisedSignature, 'standing' | 'reason'> = {
  signer: null,
  organisation: null,
  issuer: null,
  signedAt: null,
  timeSource: null,
  validFrom: null,
  validTo: null,
};

/**
 * A document timestamp (ETSI.RFC3161) proves a time, not a signer: an authority stamps whatever anybody sends it, so it
 * vouches for nothing that was added before it.
 */
type Judged = RecognisedSignature | 'timestamp';

const refused = (
  standing: SignatureStanding,
  reason: SignatureReason,
  who: Partial<RecognisedSignature> = {},
): RecognisedSignature => ({ ...NOBODY, ...who, standing, reason });

/**
 * Reads the electronic signatures of a PDF: PKCS#7 and CAdES detached, RFC 3161 timestamps. Tells who signed, when, and
 * whether the bytes are still the same; says nothing of a picture of a signature.
 * @param now When certificates without a trusted timestamp are judged.
 */
export async function recogniseSignatures(
  pdf: Buffer,
  anchors: TrustAnchors,
  now: Date,
): Promise<Recognition> {
  const found = findSignatures(pdf);
  const signatures: RecognisedSignature[] = [];
  let end = 0;
  for (const signature of found) {
    const judged = await judge(pdf, signature, anchors, now);
    if (judged === 'timestamp') continue;
    signatures.push(judged);
    end = signature.end;
  }
  const last = signatures.at(-1);
  if (last && isIntact(last) && !addsNothing(pdf.subarray(0, end), pdf.subarray(end))) {
    Object.assign(last, { standing: 'altered', reason: 'content-added' });
  }
  return {
    standing: worst(signatures),
    signatures,
    encrypted: isEncrypted(pdf),
    anchors: anchors.certificates.length,
  };
}

const isIntact = ({ standing }: RecognisedSignature): boolean =>
  standing === 'trusted' || standing === 'untrusted';

function worst(signatures: readonly RecognisedSignature[]): DocumentStanding {
  const places = signatures.map(({ standing }) => STANDINGS.indexOf(standing));
  return places.length ? (STANDINGS[Math.max(...places)] ?? 'unreadable') : 'unsigned';
}

async function judge(pdf: Buffer, found: FoundSignature, anchors: TrustAnchors, now: Date): Promise<Judged> {
  if (!found.exact) return refused('unreadable', 'contents-not-found');
  let cms: Cms;
  try {
    cms = readCms(found.contents);
  } catch {
    return refused('unreadable', 'kind-not-read');
  }
  const covered = coveredBytes(pdf, found);
  if (found.subFilter === 'ETSI.RFC3161' && isTimestamp(cms)) {
    return (await stampedAt(cms, covered)) ? 'timestamp' : refused('altered', 'bytes-changed', who(cms));
  }
  // With a content of its own the signature would hold for that, whatever the file says.
  if (!isDetached(cms)) return refused('unreadable', 'kind-not-read', who(cms));
  const matches = digestMatches(cms, covered);
  if (matches === null) return refused('unreadable', 'kind-not-read', who(cms));
  const time = await timeOf(cms, anchors);
  const described = { ...who(cms), ...time.words };
  if (!matches) return refused('altered', 'bytes-changed', described);
  if (!(await signatureHolds(cms, covered))) return refused('altered', 'signature-invalid', described);
  const doubt = await anchors.doubt(cms.signer, cms.certificates, time.trusted ?? now);
  return doubt
    ? refused('untrusted', doubt, described)
    : { ...NOBODY, ...described, standing: 'trusted', reason: null };
}

const who = ({ signer }: Cms): Partial<RecognisedSignature> => ({
  signer: commonName(signer.subject),
  organisation: organisation(signer.subject),
  issuer: commonName(signer.issuer),
  validFrom: signer.notBefore.value.toISOString(),
  validTo: signer.notAfter.value.toISOString(),
});

async function timeOf(
  cms: Cms,
  anchors: TrustAnchors,
): Promise<{ trusted: Date | null; words: Pick<RecognisedSignature, 'signedAt' | 'timeSource'> }> {
  const stamp = await timestampOf(cms);
  const { signer, certificates } = stamp?.cms ?? cms;
  if (stamp && mayStamp(signer) && !(await anchors.doubt(signer, certificates, stamp.at))) {
    return { trusted: stamp.at, words: { signedAt: stamp.at.toISOString(), timeSource: 'timestamp' } };
  }
  const claimed = claimedTime(cms);
  return {
    trusted: null,
    words: { signedAt: claimed?.toISOString() ?? null, timeSource: claimed ? 'signer' : null },
  };
}
