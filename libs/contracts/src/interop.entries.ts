import { NestedList, Text } from './fields.js';

const BASE64URL = /^[A-Za-z0-9_-]*$/;

/**
 * One entry as it travels. `header` is the exact signed text; it names stream, sequence, kind, object, version, the
 * salted hash of the body and the hash of the header before it. The body may be withheld; the proof stands.
 */
export class ExchangeEntry {
  @Text({ max: 4_000, pattern: BASE64URL, description: 'base64url of the header’s exact bytes' })
  header!: string;

  @Text({ max: 200, pattern: BASE64URL, description: 'Ed25519 signature over the header’s bytes' })
  signature!: string;

  @Text({
    max: 300_000,
    pattern: BASE64URL,
    nullable: true,
    description: 'base64url of the CloudEvents JSON',
  })
  body!: string | null;

  @Text({ max: 100, pattern: BASE64URL, nullable: true, description: 'Salt of the body’s hash' })
  salt!: string | null;
}

/** A batch in sequence; empty asks only for the cursor. */
export class DeliverEntries {
  @Text({ max: 40, description: 'sender>receiver, e.g. 33.22>33' })
  stream!: string;

  @NestedList(() => ExchangeEntry, { maxItems: 100 })
  entries!: ExchangeEntry[];
}

/** What the receiver holds, signed by it: `receipt` is the exact text, `signature` its Ed25519 signature. */
export class DeliveryReceipt {
  @Text({ max: 2_000, pattern: BASE64URL })
  receipt!: string;

  @Text({ max: 200, pattern: BASE64URL })
  signature!: string;
}

/**
 * A sender asks its receiver for entries of its own stream, because it was restored from a backup that does not hold
 * them. `request` is the exact JSON text {stream, after, at, receiver}; it is signed by the sender of the stream, so
 * that nobody else learns what the receiver holds.
 */
export class AskHeldEntries {
  @Text({ max: 1_000, pattern: BASE64URL, description: 'base64url of {stream, after, at, receiver}' })
  request!: string;

  @Text({ max: 200, pattern: BASE64URL, description: 'Ed25519 signature of the stream’s sender over it' })
  signature!: string;
}

/** The next entries after that sequence, as they were delivered; empty when there are no more. */
export class HeldEntries {
  @NestedList(() => ExchangeEntry, { maxItems: 100 })
  entries!: ExchangeEntry[];
}
