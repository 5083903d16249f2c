import { Identifier, Instant, Text, Whole } from './fields.js';

/** Nothing to say. */
export class Nothing {}

/** One thing by its identifier. */
export class ById {
  @Identifier()
  id!: string;
}

/** A keyset page asked for. `cursor` is what the previous page returned, opaque. */
export class PageRequest {
  @Whole({ optional: true, min: 1, max: 200, description: 'Rows a page; 50 when absent' })
  limit?: number;

  @Text({ optional: true, max: 1_000, description: '`nextCursor` of the page before' })
  cursor?: string;
}

/** Bytes already in the object store's staging area: they never travel over the bus. */
export class StagedFile {
  @Text({ max: 200 })
  ref!: string;

  @Text({ max: 64, pattern: /^[0-9a-f]{64}$/ })
  sha256!: string;

  @Whole({ description: 'Bytes' })
  size!: number;

  @Text({ max: 255 })
  fileName!: string;
}

/** A short-lived one-use ticket for a download. */
export class DownloadTicket {
  @Text()
  ticket!: string;

  @Instant()
  expiresAt!: string;
}

export class RedeemTicket {
  @Text({ max: 100 })
  ticket!: string;
}

/** What a redeemed ticket opens: the gateway streams these bytes. */
export class TicketedFile {
  @Text({ max: 64 })
  sha256!: string;

  @Text({ max: 255 })
  fileName!: string;

  @Text({ max: 100 })
  mediaType!: string;

  @Whole()
  size!: number;
}
