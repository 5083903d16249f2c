import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { RecognitionView } from '@selaras/contracts';
import { TrustAnchors, isPdf, recogniseSignatures } from '@selaras/documents';
import { Clock, LOG, Problem, SERVICE_SETTINGS } from '@selaras/platform';
import type { Logger } from 'pino';
import type { IdentitySettings } from '../settings.js';

const CERTIFICATE = /\.(pem|crt|cer|der)$/i;

/** Judges signed PDFs against the certificates the operator has put into TRUST_ANCHORS_DIR. */
@Injectable()
export class SignatureJudge implements OnModuleInit {
  private anchors = new TrustAnchors([]);

  constructor(
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(LOG) private readonly log: Logger,
    private readonly clock: Clock,
  ) {}

  /** A file that holds no certificate is told and left out: a slip in a folder must not stop people from signing in. */
  async onModuleInit(): Promise<void> {
    const folder = this.settings.TRUST_ANCHORS_DIR;
    if (!folder) return;
    const names = await readdir(folder).catch((error: unknown) => {
      this.log.error({ err: error }, 'the folder of trust anchors cannot be read');
      return [];
    });
    const anchors = [];
    for (const name of names.filter((one) => CERTIFICATE.test(one)).sort()) {
      try {
        anchors.push(...TrustAnchors.read([await readFile(join(folder, name))]).certificates);
      } catch {
        this.log.error({ file: name }, 'holds no certificate and is left out of the trust anchors');
      }
    }
    this.anchors = new TrustAnchors(anchors);
  }

  /** @throws Problem `identity.not-a-pdf` */
  async judge(pdf: Buffer): Promise<RecognitionView> {
    if (!isPdf(pdf)) throw new Problem('identity.not-a-pdf');
    return recogniseSignatures(pdf, this.anchors, this.clock.now());
  }
}
