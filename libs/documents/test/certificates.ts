import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export interface Holder {
  certificate: x509.X509Certificate;
  keys: CryptoKeyPair;
  /** Certificates between the holder and the root, the root left out. */
  chain: x509.X509Certificate[];
}

interface Wanted {
  name: string;
  from?: string;
  to?: string;
  usage?: x509.KeyUsageFlags;
  elliptic?: boolean;
  timeStamping?: boolean;
}

let serial = 0x10;

async function issue(wanted: Wanted, issuer: Holder | null, authority: boolean): Promise<Holder> {
  const algorithm = wanted.elliptic ? EC : RSA;
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  serial += 1;
  const usage = authority
    ? x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign
    : (wanted.usage ?? x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial.toString(16).padStart(4, '0'),
    subject: `CN=${wanted.name}, O=Pemerintah Contoh`,
    issuer: issuer ? issuer.certificate.subject : `CN=${wanted.name}, O=Pemerintah Contoh`,
    notBefore: new Date(wanted.from ?? '2025-01-01'),
    notAfter: new Date(wanted.to ?? '2100-01-01'),
    signingAlgorithm: issuer ? (issuer.keys.publicKey.algorithm.name === 'ECDSA' ? EC : RSA) : algorithm,
    publicKey: keys.publicKey,
    signingKey: (issuer ?? { keys }).keys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(authority, undefined, true),
      new x509.KeyUsagesExtension(usage, true),
      ...(wanted.timeStamping ? [new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.8'], true)] : []),
    ],
  });
  const chain = issuer ? [certificate, ...issuer.chain] : [];
  return { certificate, keys, chain };
}

/** A root of its own making, as no real authority has one. */
export const root = (name = 'Akar Contoh'): Promise<Holder> => issue({ name }, null, true);

export const intermediate = (of: Holder, name = 'Penerbit Contoh'): Promise<Holder> =>
  issue({ name }, of, true);

export const signer = (of: Holder, wanted: Wanted): Promise<Holder> => issue(wanted, of, false);

export const pem = ({ certificate }: Holder): Uint8Array => Buffer.from(certificate.toString('pem'));
