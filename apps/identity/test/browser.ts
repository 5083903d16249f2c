interface Cookie {
  value: string;
  path: string;
}

export interface Visit {
  url: string;
  status: number;
  headers: Headers;
  body: string;
}

/** A browser without script: keeps cookies by path, follows redirects one by one, sends forms. */
export class Browser {
  readonly cookies = new Map<string, Cookie>();
  readonly history: string[] = [];

  /** Redirects to an address with this in it are not followed: the page then has that address and is empty. */
  stopAt: string | null = null;

  constructor(private readonly headers: Record<string, string> = {}) {}

  get(url: string, headers: Record<string, string> = {}): Promise<Visit> {
    return this.visit(url, { headers });
  }

  post(url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Visit> {
    return this.visit(url, { method: 'POST', headers, body: new URLSearchParams(fields) });
  }

  private async visit(url: string, init: RequestInit): Promise<Visit> {
    this.history.push(url);
    const headers = { ...this.headers, cookie: this.cookiesFor(url), ...(init.headers as object) };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.keep(answer);
    const location = answer.headers.get('location');
    if (location && answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel();
      const next = new URL(location, url).href;
      if (this.stopAt && next.includes(this.stopAt)) {
        return { url: next, status: answer.status, headers: answer.headers, body: '' };
      }
      return this.visit(next, {});
    }
    const onward = /^0;url=(.*)$/.exec(answer.headers.get('refresh') ?? '')?.[1];
    if (onward) {
      await answer.body?.cancel();
      return this.visit(new URL(onward, url).href, {});
    }
    return { url, status: answer.status, headers: answer.headers, body: await answer.text() };
  }

  private cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    const sent = [...this.cookies].filter(([, { path }]) => pathname.startsWith(path));
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  private keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, { value, path });
    }
  }
}
