import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isPdf } from './find-signatures.js';
import { recogniseSignatures } from './recognise.js';
import type { Recognition } from './recognition.js';
import { TrustAnchors } from './trust.js';

const CERTIFICATE = /\.(pem|crt|cer|der)$/i;

/** What was wrong with the folder of certificates, or with one file of it. */
export type AnchorFault = { err: unknown } | { file: string };

/** Judges signed PDFs against the certificates of authorities an operator has put into a folder. */
export class SignatureJudge {
  private constructor(private readonly anchors: TrustAnchors) {}

  /**
   * @param folder Empty: nobody is trusted.
   * @param fault Told of what cannot be read, which is left out: a slip in a folder must not stop a service.
   */
  static async open(folder: string, fault: (fault: AnchorFault) => void): Promise<SignatureJudge> {
    const names = folder
      ? await readdir(folder).catch((error: unknown) => {
          fault({ err: error });
          return [];
        })
      : [];
    const anchors = [];
    for (const name of names.filter((one) => CERTIFICATE.test(one)).sort()) {
      try {
        anchors.push(...TrustAnchors.read([await readFile(join(folder, name))]).certificates);
      } catch {
        fault({ file: name });
      }
    }
    return new SignatureJudge(new TrustAnchors(anchors));
  }

  /** @param now When certificates without a trusted timestamp are judged. @returns null: not a PDF */
  async judge(pdf: Buffer, now: Date): Promise<Recognition | null> {
    return isPdf(pdf) ? recogniseSignatures(pdf, this.anchors, now) : null;
  }
}
