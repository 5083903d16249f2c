/** Someone signed in, with a cookie jar as a browser has one. */
export class Visitor {
  cookies = new Map();

  /** @param {string} origin */
  constructor(origin) {
    this.origin = origin;
  }

  /** @throws Error when the sign-in does not end on the product's own first page */
  static async signedIn(origin, username, password = 'selaras-demo') {
    const visitor = new Visitor(origin);
    const { url: form } = await visitor.visit('/auth/sign-in?returnTo=/');
    const { url: landed } = await visitor.visit(form.href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ username, password }).toString(),
    });
    if (landed.pathname !== '/') throw new Error(`signing in as ${username} ended at ${landed.pathname}`);
    return visitor;
  }

  get cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(path, init = {}) {
    const headers = {
      'accept-language': 'id',
      cookie: this.cookie,
      'sec-fetch-site': 'same-origin',
      ...init.headers,
    };
    const answer = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** @returns {Promise<any>} the answer's JSON; throws for a refusal */
  async json(path, init) {
    const answer = await this.ask(path, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }

  /** Goes to a page and on to wherever it leads. @returns {Promise<{ url: URL, answer: Response }>} the last of them */
  async visit(path, init) {
    let url = new URL(path, this.origin);
    let answer = await this.ask(url.href, init);
    for (let hop = 0; hop < 12 && answer.status >= 300 && answer.status < 400; hop += 1) {
      url = new URL(answer.headers.get('location') ?? '', url);
      answer = await this.ask(url.href);
    }
    return { url, answer };
  }
}
