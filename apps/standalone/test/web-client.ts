import { generateSync } from 'otplib';

/** Telephones with an authenticator: keys and last steps used, by node and user name. */
const TELEPHONES = new Map<string, { key: string; step: number }>();

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

interface Visit {
  answer: Response;
  url: URL;
}

/** A visitor with a cookie jar, as a browser would be: follows redirects and says where its requests come from. */
export class WebClient {
  private readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** One request without following redirects. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.origin);
    const headers = new Headers(init.headers);
    if (!headers.has('cookie')) headers.set('cookie', this.cookieHeader());
    if (init.method && !headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  /** Goes to a page and on to wherever it leads; gives the last answer and its address. */
  async visit(path: string, init: RequestInit = {}): Promise<Visit> {
    let url = new URL(path, this.origin);
    let answer = await this.ask(url.href, init);
    for (let hop = 0; hop < 12 && answer.status >= 300 && answer.status < 400; hop += 1) {
      url = new URL(answer.headers.get('location') ?? '', url);
      answer = await this.ask(url.href);
    }
    return { answer, url };
  }

  async signIn(username: string, password = 'selaras-demo'): Promise<void> {
    const page = await this.visit('/auth/sign-in?returnTo=/');
    const asked = await this.send(page.url, { username, password });
    const landed = await this.passSecondFactor(username, asked);
    if (landed.url.pathname !== '/')
      throw new Error(`signing in as ${username} ended at ${landed.url.pathname}`);
  }

  /** Sets up the second factor where the sign-in insists on it, and shows it where it is asked for. */
  private async passSecondFactor(username: string, asked: Visit): Promise<Visit> {
    if (!asked.url.pathname.startsWith('/oidc/interaction/')) return asked;
    const page = await asked.answer.text();
    const whose = `${this.origin} ${username}`;
    const key = /id="key">([^<]+)</.exec(page)?.[1]?.replaceAll(' ', '');
    if (key) {
      TELEPHONES.set(whose, { key, step: 0 });
      const ticket = /name="ticket"\s[^>]*value="([^"]*)"/.exec(page)?.[1] ?? '';
      const codes = await this.send(asked.url, { step: 'enrol', ticket, code: nextCode(whose) });
      return this.send(codes.url, { step: 'kept' });
    }
    return page.includes('name="code"')
      ? this.send(asked.url, { step: 'code', code: nextCode(whose) })
      : asked;
  }

  private send(url: URL, fields: Record<string, string>): Promise<Visit> {
    const body = new URLSearchParams(fields).toString();
    return this.visit(url.href, { method: 'POST', headers: FORM, body });
  }

  json(path: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookieNames(): string[] {
    return [...this.cookies.keys()];
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const gone = attributes.some((a) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(a));
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}

/** A code is taken once: the next step where that of now has been used. */
function nextCode(whose: string): string {
  const telephone = TELEPHONES.get(whose) ?? { key: '', step: 0 };
  telephone.step = Math.max(Math.floor(Date.now() / 30_000), telephone.step + 1);
  return generateSync({ secret: telephone.key, epoch: telephone.step * 30 });
}
