import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch as fetchWith, request } from 'undici';

/** A host we must not call: a name that leads inside our own network. */
export class ForbiddenAddressError extends Error {}

export interface OutboundAnswer {
  status: number;
  body: string;
}

const MAX_ANSWER_BYTES = 1024 * 1024;

const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

/**
 * The only way out of a service over HTTP. The address is judged at connection time, after the name was resolved, so a
 * name that later points inside our network is refused too; redirects are not followed.
 */
export class OutboundHttp {
  private readonly agent: Agent;

  /**
   * @param allowedHosts Hosts that may be private addresses or have no TLS: peers in the same room, the demo's loopback.
   * @param closed Nothing leaves, whatever is allowed: a practice space.
   */
  constructor(
    private readonly allowedHosts: readonly string[],
    private readonly closed = false,
  ) {
    this.agent = new Agent({
      connect: { timeout: 5_000, lookup: this.guardedLookup as never },
      headersTimeout: 20_000,
      bodyTimeout: 20_000,
      maxResponseSize: MAX_ANSWER_BYTES,
    });
  }

  /**
   * @throws ForbiddenAddressError for a private address that is not allowed; the transport's own error otherwise.
   */
  async postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<OutboundAnswer> {
    this.judge(url);
    const answer = await request(url, {
      dispatcher: this.agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.statusCode, body: await answer.body.text() };
  }

  /**
   * `fetch` for libraries that bring their own way of asking, under the same judgement; a redirect is an answer.
   * @throws ForbiddenAddressError as `postJson`; the transport's own error otherwise.
   */
  readonly fetch = async (url: string, options: RequestInit = {}): Promise<Response> => {
    this.judge(url);
    const init = { ...options, redirect: 'manual', dispatcher: this.agent } as Parameters<
      typeof fetchWith
    >[1];
    return (await fetchWith(url, init)) as unknown as Response;
  };

  close(): Promise<void> {
    return this.agent.close();
  }

  /** Breaks off the calls in flight. */
  destroy(): Promise<void> {
    return this.agent.destroy();
  }

  /** An address written as a number is not looked up: it is judged here. */
  private judge(url: string): void {
    const { hostname, protocol } = new URL(url);
    if (this.closed) throw new ForbiddenAddressError(hostname);
    if (protocol !== 'https:' && protocol !== 'http:') throw new ForbiddenAddressError(protocol);
    const host = hostname.replace(/^\[|\]$/g, '');
    if (protocol === 'http:' && !this.allowedHosts.includes(host)) throw new ForbiddenAddressError(host);
    if (ipaddr.isValid(host) && !this.allowed(host, host)) throw new ForbiddenAddressError(host);
  }

  private allowed(hostname: string, address: string): boolean {
    return isPublic(address) || this.allowedHosts.includes(hostname);
  }

  private readonly guardedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const good = addresses.filter(({ address }) => this.allowed(hostname, address));
      const first = good[0];
      if (!first) return callback(new ForbiddenAddressError(hostname), '', 0);
      if (options.all) return (callback as unknown as (e: null, a: typeof good) => void)(null, good);
      callback(null, first.address, first.family);
    });
  };
}
