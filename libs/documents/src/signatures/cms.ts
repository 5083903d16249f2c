import { createHash, timingSafeEqual } from 'node:crypto';
import { fromBER } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  TSTInfo,
  type Attribute,
  type RelativeDistinguishedNames,
  type SignerInfo,
} from 'pkijs';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

const HASHES: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.3.14.3.2.26': 'sha1',
};

/** A CMS SignedData (RFC 5652) with its one signer. */
export interface Cms {
  data: SignedData;
  info: SignerInfo;
  signer: Certificate;
  certificates: Certificate[];
}

/** @throws Error when the bytes are not a SignedData with a signer whose certificate is in it. */
export function readCms(der: Uint8Array): Cms {
  const { offset, result } = fromBER(Uint8Array.from(der).buffer);
  if (offset === -1) throw new Error('not DER');
  const content = new ContentInfo({ schema: result });
  if (content.contentType !== SIGNED_DATA) throw new Error('not SignedData');
  const data = new SignedData({ schema: content.content });
  const certificates = (data.certificates ?? []).filter((one) => one instanceof Certificate);
  const info = data.signerInfos[0];
  const signer = info && certificates.find((one) => isOf(info, one));
  if (!info || !signer) throw new Error('the signer’s certificate is missing');
  return { data, info, signer, certificates };
}

const isOf = ({ sid }: SignerInfo, certificate: Certificate): boolean =>
  sid instanceof IssuerAndSerialNumber &&
  certificate.issuer.isEqual(sid.issuer) &&
  certificate.serialNumber.isEqual(sid.serialNumber);

/** True when a content lies inside: its signature says nothing of the file around it. */
export const isDetached = ({ data }: Cms): boolean => data.encapContentInfo.eContent === undefined;

export const isTimestamp = ({ data }: Cms): boolean => data.encapContentInfo.eContentType === TST_INFO;

const attribute = (attributes: readonly Attribute[] | undefined, type: string): unknown =>
  attributes?.find((one) => one.type === type)?.values[0];

/** True when the signed digest is that of these bytes; null when the digest is of a kind that is not read. */
export function digestMatches({ info }: Cms, bytes: Buffer): boolean | null {
  const algorithm = HASHES[info.digestAlgorithm.algorithmId];
  if (!algorithm) return null;
  const value = attribute(info.signedAttrs?.attributes, MESSAGE_DIGEST) as
    { valueBlock: { valueHexView: Uint8Array } } | undefined;
  if (!value) return null;
  const said = value.valueBlock.valueHexView;
  const digest = createHash(algorithm).update(bytes).digest();
  return said.length === digest.length && timingSafeEqual(said, digest);
}

/** True when the signer's key made this signature over these bytes. */
export const signatureHolds = ({ data }: Cms, bytes: Uint8Array): Promise<boolean> =>
  data.verify({ signer: 0, data: Uint8Array.from(bytes).buffer }).catch(() => false);

/** The time the signer's own clock told. */
export function claimedTime({ info }: Cms): Date | null {
  const value = attribute(info.signedAttrs?.attributes, SIGNING_TIME) as { toDate?: () => Date } | undefined;
  return value?.toDate?.() ?? null;
}

/** The token of a time-stamping authority (RFC 3161) around this signature, when it is sound. */
export async function timestampOf({ info }: Cms): Promise<{ cms: Cms; at: Date } | null> {
  const token = attribute(info.unsignedAttrs?.attributes, TIMESTAMP_TOKEN) as
    { toBER(): ArrayBuffer } | undefined;
  if (!token) return null;
  try {
    const cms = readCms(new Uint8Array(token.toBER()));
    return await stampedAt(cms, info.signature.valueBlock.valueHexView);
  } catch {
    return null;
  }
}

/** The time in a timestamp token over these bytes; null when it is not sound. */
export async function stampedAt(cms: Cms, bytes: Uint8Array): Promise<{ cms: Cms; at: Date } | null> {
  const content = cms.data.encapContentInfo.eContent;
  if (!isTimestamp(cms) || !content || !(await signatureHolds(cms, bytes))) return null;
  return { cms, at: TSTInfo.fromBER(content.getValue()).genTime };
}

const named = (name: RelativeDistinguishedNames, type: string): string | null => {
  const value: unknown = name.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return typeof value === 'string' ? value : null;
};

export const commonName = (name: RelativeDistinguishedNames): string | null => named(name, COMMON_NAME);
export const organisation = (name: RelativeDistinguishedNames): string | null => named(name, ORGANISATION);
