import { connect } from 'node:net';
import { WebClient } from '../test/web-client.js';
import { WholeNode } from '../test/whole-node.js';

/** A browser that reaches the node through a proxy that ends TLS: it types the public address and speaks to the port. */
class BehindTls extends WebClient {
  constructor(
    private readonly port: string,
    readonly typed: string,
  ) {
    super(port);
  }

  override ask(path: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(path, this.typed);
    return super.ask(new URL(pathname + search, this.port).href, init);
  }
}

const PUBLIC_URL = 'https://selaras.contoh.go.id';

/** The directives of a policy by name. */
const directivesOf = (answer: Response): Record<string, string> =>
  Object.fromEntries(
    (answer.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );

/** What every answer says, whatever it is. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Name, path, status: one of each kind of answer. */
const KINDS: [string, string, number][] = [
  ['the page', '/', 200],
  ['another page', '/katalog', 200],
  ['a page that is none', '/tidak-ada.php', 404],
  ['the API without signing in', '/api/me', 401],
  ['the API for everyone', '/api/instruments', 200],
  ['a route that is none', '/api/tidak-ada', 404],
  ['the OpenAPI document', '/openapi.json', 200],
  ['the page of the API', '/docs/api', 200],
  ['a part of the page of the API', '/docs/api/assets/swagger-ui.css', 200],
  ['the way to the sign-in', '/auth/sign-in', 303],
  ['a sign-in page that is over', '/oidc/interaction/tidak-ada', 400],
  ['what OpenID clients read first', '/oidc/.well-known/openid-configuration', 200],
  ['what is not below the provider', '/oidc/tidak-ada', 404],
  ['health', '/health/live', 200],
];

/** Signs in and gives every cookie that was set on the way, as the line that set it. */
async function cookieLines(browser: WebClient): Promise<string[]> {
  const lines: string[] = [];
  const ask = browser.ask.bind(browser);
  browser.ask = async (...question) => {
    const answer = await ask(...question);
    lines.push(...answer.headers.getSetCookie().filter((line) => !/max-age=0|01 jan 1970/i.test(line)));
    return answer;
  };
  await browser.signIn('katalog');
  return lines;
}

describe('the headers of every answer', () => {
  let whole: WholeNode;
  let administrator: WebClient;

  beforeAll(async () => {
    whole = await WholeNode.start({ PUBLIC_URL });
    administrator = new BehindTls(whole.origin, PUBLIC_URL);
    await administrator.signIn('administrator');
  });

  afterAll(() => whole?.stop());

  const ask = (path: string) => new BehindTls(whole.origin, PUBLIC_URL).ask(path);
  const saidBy = (answer: Response, names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, answer.headers.get(name)]));

  it.each(KINDS)(
    'of %s forbid sniffing, framing, referrers and other origins',
    async (_kind, path, status) => {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, status]);
      expect(saidBy(answer, ALWAYS)).toEqual(ALWAYS);
      expect(directivesOf(answer)).toMatchObject({ 'frame-ancestors': "'none'" });
      expect(answer.headers.get('permissions-policy')).toContain('camera=()');
      for (const name of ['server', 'x-powered-by']) expect(answer.headers.get(name)).toBeNull();
    },
  );

  it.each(KINDS)(
    'of %s allow no script but our files, and nothing from another host',
    async (_kind, path) => {
      const directives = directivesOf(await ask(path));
      const scripts = directives['script-src'] ?? directives['default-src'];
      expect(["'self'", "'none'", '']).toContain(scripts);
      expect(["'self'", "'none'"]).toContain(directives['default-src']);
      for (const sources of Object.values(directives)) expect(sources).not.toMatch(/\*|https?:|wss?:/);
    },
  );

  it.each(KINDS)('of %s keep the browser to TLS, for this host alone', async (_kind, path) => {
    const answer = await ask(path);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('allow no other host to frame, to be sent a form, or to be the base of the page', async () => {
    expect(directivesOf(await ask('/'))).toEqual({
      'default-src': "'self'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
      'base-uri': "'self'",
      'upgrade-insecure-requests': '',
    });
  });

  it('let built files be kept for a year, and pages never without asking', async () => {
    const page = await ask('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const file = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? '';
    const built = await ask(file);
    expect([file, built.status]).toEqual([file, 200]);
    expect(built.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(saidBy(built, ALWAYS)).toEqual(ALWAYS);
  });

  it.each([
    '/api/session',
    '/api/me',
    '/api/people?limit=1',
    '/api/applications?limit=1',
    '/api/account/sessions',
    '/api/audit/entries?limit=1',
    '/api/inbox',
    '/api/status',
  ])('keep what is personal out of every cache: %s', async (path) => {
    const answer = await administrator.ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/api/me', '/api/tidak-ada', '/oidc/interaction/tidak-ada', '/auth/sign-in'])(
    'keep refusals and the way to the sign-in out of every cache: %s',
    async (path) => {
      expect((await ask(path)).headers.get('cache-control')).toBe('no-store');
    },
  );

  it('of a file that is handed out make it a file, not a page of ours', async () => {
    const steward = new BehindTls(whole.origin, PUBLIC_URL);
    await steward.signIn('katalog');
    const file = await steward.ask('/api/applications/export?format=csv');
    expect(file.status).toBe(200);
    expect(saidBy(file, ALWAYS)).toEqual(ALWAYS);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    await file.arrayBuffer();
  });

  it('of the stream of live nudges are the same', async () => {
    const stream = await administrator.ask('/api/live');
    expect(stream.status).toBe(200);
    expect(saidBy(stream, ALWAYS)).toEqual(ALWAYS);
    expect(stream.headers.get('cache-control')).toBe('no-store');
    await stream.body?.cancel();
  });

  it('of a body that is no JSON are the same', async () => {
    const answer = await administrator.ask('/api/applications', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name": ',
    });
    expect(answer.status).toBe(400);
    expect(saidBy(answer, ALWAYS)).toEqual(ALWAYS);
  });

  it.each(['/%zz', '/api/%E0%A4%A', `/api/applications/${'a'.repeat(300)}`])(
    'of an address that cannot be read tell nothing and start nothing: %s',
    async (path) => {
      const { port } = new URL(whole.origin);
      const text = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write(`GET ${path} HTTP/1.1\r\nhost: selaras.contoh.go.id\r\nconnection: close\r\n\r\n`),
        );
        let all = '';
        socket.on('data', (part: Buffer) => (all += part.toString('utf8')));
        socket.on('error', reject).on('end', () => resolve(all));
      });
      expect(text).toMatch(/^HTTP\/1\.1 400 /);
      expect(text).toMatch(/^content-type: application\/problem\+json/im);
      expect(text).toMatch(/^x-content-type-options: nosniff/im);
      expect(text).toMatch(/^content-security-policy: default-src 'none'/im);
      expect(text).toMatch(/^cache-control: no-store/im);
      expect(text).toContain('common.unreadable');
      expect(text).not.toMatch(/node_modules|\bat \S+ \(|\.js:\d/);
    },
  );

  describe('on the way through the sign-in', () => {
    let lines: string[];

    beforeAll(async () => {
      lines = await cookieLines(new BehindTls(whole.origin, PUBLIC_URL));
    });

    it('keep all cookies from scripts, from other sites and from plain HTTP', () => {
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) {
        expect(line).toMatch(/; ?httponly/i);
        expect(line).toMatch(/; ?samesite=(lax|strict)/i);
        expect(line).toMatch(/; ?secure/i);
        expect(line).not.toMatch(/; ?domain=/i);
      }
    });

    it('give the session a cookie of this host alone, and take it under no other name', async () => {
      const session = lines.filter((line) => line.startsWith('__Host-selaras_33_22='));
      expect(session).toHaveLength(1);
      expect(session[0]).toMatch(/; ?path=\/(;|$)/i);
      expect((await administrator.ask('/api/me')).status).toBe(200);
      const cookie = administrator.cookieHeader().replaceAll('__Host-', '');
      expect((await fetch(`${whole.origin}/api/me`, { headers: { cookie } })).status).toBe(401);
    });
  });
});

describe('on a machine without TLS', () => {
  let whole: WholeNode;

  beforeAll(async () => {
    whole = await WholeNode.start();
  });

  afterAll(() => whole?.stop());

  it('cookies are kept from scripts and other sites, and the browser is not told to insist on TLS', async () => {
    const lines = await cookieLines(whole.visitor());
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toMatch(/; ?httponly/i);
      expect(line).toMatch(/; ?samesite=(lax|strict)/i);
      expect(line).not.toMatch(/__Host-|__Secure-|; ?secure/i);
    }
    const page = await fetch(`${whole.origin}/`);
    expect(page.headers.get('strict-transport-security')).toBeNull();
    expect(page.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  });
});
