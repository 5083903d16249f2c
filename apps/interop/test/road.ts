import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  interop,
  type AskHeldEntries,
  type DeliverEntries,
  type DeliveryReceipt,
  type HeldEntries,
} from '@selaras/contracts';
import { Problem, newCall, problemDocument } from '@selaras/platform';
import type { TestNode } from '@selaras/testing';

/** What the road does to one delivery; each may be absent. */
export interface Mischief {
  /** Answers this status before the receiver hears anything. */
  status?: number;
  alter?: (batch: DeliverEntries) => DeliverEntries;
  /** Breaks the connection after the receiver has stored the batch. */
  loseAnswer?: boolean;
  answer?: (receipt: DeliveryReceipt) => unknown;
}

/** The way between two nodes: stands where the receiver's gateway would, and does to deliveries what a test asks. */
export class Road {
  /** Batches that reached the receiver, in the order of their arrival. */
  readonly batches: DeliverEntries[] = [];
  /** Asked for each delivery. */
  mischief: (batch: DeliverEntries) => Mischief = () => ({});
  private port = 0;
  private server: Server | null = null;

  constructor(private readonly receiver: TestNode) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    this.server = createServer((request, response) => void this.pass(request, response));
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Nobody answers at the address any more. */
  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    this.server = null;
  }

  /** What happens to questions for entries that the receiver holds; null hands them on. */
  heldMischief: ((answer: HeldEntries) => HeldEntries) | 'unknown route' | null = null;

  private async giveBack(asked: AskHeldEntries, response: ServerResponse): Promise<void> {
    const answer = (status: number, type: string, body: unknown) =>
      void response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
    if (this.heldMischief === 'unknown route') return answer(404, 'text/plain', '');
    const call = newCall();
    try {
      const held = await this.receiver.request(interop.heldEntries, asked, call);
      answer(200, 'application/json', this.heldMischief ? this.heldMischief(held) : held);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('common.internal');
      answer(problem.status, 'application/problem+json', problemDocument(problem, 'id', call.correlationId));
    }
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.url === '/exchange/v1/entries/held')
      return this.giveBack(JSON.parse(body) as AskHeldEntries, response);
    const sent = JSON.parse(body) as DeliverEntries;
    const mischief = this.mischief(sent);
    const answer = (status: number, type: string, body: unknown) =>
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
    if (request.method !== 'POST' || request.url !== '/exchange/v1/entries')
      return void answer(404, 'text/plain', '');
    if (mischief.status) return void answer(mischief.status, 'text/plain', 'from something on the way');
    const batch = mischief.alter?.(structuredClone(sent)) ?? sent;
    this.batches.push(batch);
    const call = newCall();
    try {
      const receipt = await this.receiver.request(interop.deliverEntries, batch, call);
      if (mischief.loseAnswer) return void response.destroy();
      answer(200, 'application/json', mischief.answer?.(receipt) ?? receipt);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('common.internal');
      answer(problem.status, 'application/problem+json', problemDocument(problem, 'id', call.correlationId));
    }
  }
}
