import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JsonText, SERVICE_SETTINGS, sha256, type Answer, type RequestContext } from '@selaras/platform';
import type { IdentitySettings } from '../settings.js';

/** 32 random bytes: too many to guess, so that a plain hash of them may be kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret that is random in itself (never of a password). */
export const secretHash: (secret: string) => string = sha256;

/** A key of its own for each purpose, from the one secret of the node. */
export const derivedKey = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');

/** Secrets that are shown once, in the answer to a write. */
@Injectable()
export class OneTimeSecrets {
  private readonly key: string;

  constructor(@Inject(SERVICE_SETTINGS) settings: IdentitySettings) {
    this.key = derivedKey(settings.COOKIE_SECRET, 'one-time secrets');
  }

  /**
   * Random, unless the question came under an idempotency key: then the same for a repetition of it, so that the
   * first answer can be given again although the remembered answer does not hold the secret.
   */
  for(context: RequestContext): string {
    const { idempotencyKey, caller, subject } = context;
    if (!idempotencyKey) return newSecret();
    return derivedKey(this.key, JSON.stringify([caller?.id, subject, idempotencyKey]));
  }
}

/** The answer as an object, also when it is the remembered one of a repeated question. */
export const opened = <T extends object>(answer: Answer<T>): T =>
  answer instanceof JsonText ? (JSON.parse(answer.text) as T) : answer;
