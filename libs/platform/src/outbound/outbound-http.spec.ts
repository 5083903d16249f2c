import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ForbiddenAddressError, OutboundHttp } from './outbound-http.js';

describe('the one way out over HTTP', () => {
  let inside: Server;
  let asked: string[];
  let port: number;

  beforeAll(async () => {
    inside = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/jauh') response.writeHead(302, { location: '/dekat' });
      response.end('{}');
    });
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    port = (inside.address() as AddressInfo).port;
  });

  beforeEach(() => {
    asked = [];
  });

  afterAll(() => new Promise((resolve) => inside.close(resolve)));

  const tryBoth = async (out: OutboundHttp, url: string) => {
    const whyNot = async (way: Promise<unknown>): Promise<unknown> =>
      way.then(
        () => null,
        // fetch hides the reason behind an error of its own.
        (error: Error) => (error.cause instanceof ForbiddenAddressError ? error.cause : error),
      );
    const reasons = [await whyNot(out.postJson(url, {})), await whyNot(out.fetch(url))];
    await out.destroy();
    return reasons;
  };

  it.each([
    ['the loopback by number', 'https://127.0.0.1:PORT/'],
    ['the loopback by name', 'https://localhost:PORT/'],
    ['the loopback as one number', 'https://2130706433:PORT/'],
    ['the loopback in hexadecimal', 'https://0x7f.1:PORT/'],
    ['the loopback of IPv6', 'https://[::1]:PORT/'],
    ['an IPv4 address in the clothes of IPv6', 'https://[::ffff:127.0.0.1]:PORT/'],
    ['a private network, 10/8', 'https://10.0.0.1/'],
    ['a private network, 172.16/12', 'https://172.16.0.1/'],
    ['a private network, 192.168/16', 'https://192.168.1.1/'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data/'],
    ['shared addresses of a carrier', 'https://100.64.0.1/'],
    ['a private network of IPv6', 'https://[fd00::1]/'],
    ['this machine, unnamed', 'https://0.0.0.0:PORT/'],
    ['everybody', 'https://255.255.255.255/'],
    ['a public address without TLS', 'http://192.0.43.7/'],
    ['a file', 'file:///etc/passwd'],
    ['another protocol', 'gopher://127.0.0.1:PORT/'],
  ])('does not lead to %s', async (_where, url) => {
    const reasons = await tryBoth(new OutboundHttp([]), url.replace('PORT', String(port)));
    for (const reason of reasons) expect(reason).toBeInstanceOf(ForbiddenAddressError);
    expect(asked).toEqual([]);
  });

  it('leads to a host of our own network that was named, and to that name alone', async () => {
    const out = new OutboundHttp(['127.0.0.1']);
    expect(await out.postJson(`http://127.0.0.1:${port}/mitra`, {})).toEqual({ status: 200, body: '{}' });
    await expect(out.postJson(`http://localhost:${port}/mitra`, {})).rejects.toThrow(ForbiddenAddressError);
    expect(asked).toEqual(['/mitra']);
    await out.destroy();
  });

  it('does not follow where an answer points to', async () => {
    const out = new OutboundHttp(['127.0.0.1']);
    expect((await out.postJson(`http://127.0.0.1:${port}/jauh`, {})).status).toBe(302);
    expect((await out.fetch(`http://127.0.0.1:${port}/jauh`)).status).toBe(302);
    expect(asked).toEqual(['/jauh', '/jauh']);
    await out.destroy();
  });

  it('is shut altogether where nothing may leave', async () => {
    const reasons = await tryBoth(new OutboundHttp(['127.0.0.1'], true), `http://127.0.0.1:${port}/`);
    for (const reason of reasons) expect(reason).toBeInstanceOf(ForbiddenAddressError);
    expect(asked).toEqual([]);
  });
});
