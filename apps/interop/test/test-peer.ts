import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto';
import type { DeliverEntries, DeliveryReceipt, EnrolPeer, ExchangeEntry } from '@selaras/contracts';

export interface Said {
  kind: string;
  object: string;
  version: number;
  data: object;
}

const sha256 = (...parts: Uint8Array[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64url');

/**
 * A sender written from docs/exchange-protocol.md, not from the service's code: it holds its own key and writes its own
 * bytes, right or wrong as the test asks.
 */
export class TestPeer {
  readonly key: KeyObject;
  readonly publicKey: Record<string, unknown>;
  private previous: string;
  private sequence = 0;

  constructor(
    readonly code: string,
    private readonly receiver = '33',
  ) {
    const pair = generateKeyPairSync('ed25519');
    this.key = pair.privateKey;
    this.publicKey = { ...pair.publicKey.export({ format: 'jwk' }) };
    this.previous = sha256(Buffer.from(`selaras exchange v1 ${this.stream}`));
  }

  get stream(): string {
    return `${this.code}>${this.receiver}`;
  }

  card(over: Partial<EnrolPeer> = {}): EnrolPeer {
    return {
      code: this.code,
      name: `Kabupaten Contoh ${this.code}`,
      baseUrl: 'https://contoh.go.id',
      publicKey: this.publicKey,
      sendsTo: false,
      standingRelease: false,
      ...over,
    };
  }

  /** The next entry of the stream. `header` and `key` replace what an honest sender would use. */
  next(
    said: Partial<Said> = {},
    over: { header?: object; key?: KeyObject; body?: Buffer } = {},
  ): ExchangeEntry {
    const kind = said.kind ?? 'registry.application';
    const object = said.object ?? randomUUID();
    const body =
      over.body ??
      Buffer.from(
        JSON.stringify({
          specversion: '1.0',
          id: randomUUID(),
          source: `urn:selaras:${this.code}`,
          type: `id.selaras.${kind}.v1`,
          subject: object,
          time: '2026-11-01T00:00:00.000Z',
          datacontenttype: 'application/json',
          data: said.data ?? { name: `Aplikasi ${object}` },
        }),
      );
    const salt = randomBytes(16);
    const header = Buffer.from(
      JSON.stringify({
        stream: this.stream,
        sequence: this.sequence + 1,
        kind,
        object,
        version: said.version ?? 1,
        bodyHash: sha256(salt, body),
        previous: this.previous,
        at: '2026-11-01T00:00:00.000Z',
        ...over.header,
      }),
    );
    this.sequence += 1;
    this.previous = sha256(header);
    return {
      header: header.toString('base64url'),
      signature: sign(null, header, over.key ?? this.key).toString('base64url'),
      body: body.toString('base64url'),
      salt: salt.toString('base64url'),
    };
  }

  several(count: number): ExchangeEntry[] {
    return Array.from({ length: count }, () => this.next());
  }

  batch(...entries: ExchangeEntry[]): DeliverEntries {
    return { stream: this.stream, entries };
  }
}

export const receiptText = (receipt: DeliveryReceipt): Record<string, unknown> =>
  JSON.parse(Buffer.from(receipt.receipt, 'base64url').toString()) as Record<string, unknown>;
