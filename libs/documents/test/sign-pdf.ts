import { createHash, webcrypto } from 'node:crypto';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import { Integer, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
  setEngine,
} from 'pkijs';
import type { Holder } from './certificates.js';

setEngine('test', new CryptoEngine({ name: 'test', crypto: webcrypto as Crypto }));

const DATA = '1.2.840.113549.1.7.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SHA256 = '2.16.840.1.101.3.4.2.1';

const own = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const sha256 = (bytes: Uint8Array): ArrayBuffer => own(createHash('sha256').update(bytes).digest());

interface Signing {
  by: Holder;
  at?: Date;
  /** Puts a timestamp of this authority around the signature. */
  stampedBy?: { authority: Holder; at: Date };
  /** Puts other content inside, as if the signature were of that. */
  inside?: Uint8Array;
}

/** A SignedData over these bytes. */
export async function cms(bytes: Uint8Array, signing: Signing): Promise<Buffer> {
  const { by, at = new Date('2026-11-21T07:05:00Z'), stampedBy, inside } = signing;
  const encapContentInfo = new EncapsulatedContentInfo({
    eContentType: DATA,
    ...(inside ? { eContent: new OctetString({ valueHex: own(inside) }) } : {}),
  });
  const data = await signedData(by, encapContentInfo, sha256(inside ?? bytes), at, inside ?? bytes);
  const info = data.signerInfos[0];
  if (stampedBy && info) {
    const token = await timestamp(info.signature.valueBlock.valueHexView, stampedBy.authority, stampedBy.at);
    info.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [token.toSchema()] })],
    });
  }
  return wrapped(data);
}

/** A timestamp token (RFC 3161) over these bytes. */
export async function timestamp(bytes: Uint8Array, authority: Holder, at: Date): Promise<ContentInfo> {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: sha256(bytes) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: at,
  });
  const content = info.toSchema().toBER();
  const encapContentInfo = new EncapsulatedContentInfo({
    eContentType: TST_INFO,
    eContent: new OctetString({ valueHex: content }),
  });
  const data = await signedData(
    authority,
    encapContentInfo,
    sha256(new Uint8Array(content)),
    at,
    new Uint8Array(content),
  );
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
}

const wrapped = (data: SignedData): Buffer =>
  Buffer.from(
    new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) })
      .toSchema()
      .toBER(),
  );

async function signedData(
  by: Holder,
  encapContentInfo: EncapsulatedContentInfo,
  digest: ArrayBuffer,
  at: Date,
  bytes: Uint8Array,
): Promise<SignedData> {
  const certificates = [by.certificate, ...by.chain].map((one) => Certificate.fromBER(one.rawData));
  const [certificate] = certificates;
  if (!certificate) throw new Error('a certificate is needed');
  const data = new SignedData({
    version: 1,
    encapContentInfo,
    certificates: [...new Map(certificates.map((one) => [one.serialNumber.toString(), one])).values()],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({
              type: '1.2.840.113549.1.9.3',
              values: [new ObjectIdentifier({ value: encapContentInfo.eContentType })],
            }),
            new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: at })] }),
            new Attribute({
              type: '1.2.840.113549.1.9.4',
              values: [new OctetString({ valueHex: digest })],
            }),
          ],
        }),
      }),
    ],
  });
  await data.sign(by.keys.privateKey, 0, 'SHA-256', own(bytes));
  return data;
}

class CmsSigner extends Signer {
  constructor(private readonly make: (bytes: Buffer) => Promise<Buffer>) {
    super();
  }

  override sign(pdf: Buffer): Promise<Buffer> {
    return this.make(pdf);
  }
}

/** Adds a signature field and fills it. */
export async function signPdf(pdf: Uint8Array, signing: Signing): Promise<Buffer> {
  return signPdfWith(pdf, (bytes) => cms(bytes, signing));
}

export async function signPdfWith(
  pdf: Uint8Array,
  make: (bytes: Buffer) => Promise<Buffer>,
  subFilter = 'ETSI.CAdES.detached',
): Promise<Buffer> {
  const withField = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    reason: 'Penetapan',
    contactInfo: '',
    name: '',
    location: '',
    signatureLength: 12_000,
    subFilter,
  });
  return new SignPdf().sign(withField, new CmsSigner(make));
}
