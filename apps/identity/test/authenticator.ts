import { generateSync } from 'otplib';
import type { Browser, Visit } from './browser.js';

/** The value of a field in a page. */
export const fieldOf = (body: string, name: string): string =>
  new RegExp(`name="${name}"\\s[^>]*value="([^"]*)"`).exec(body)?.[1] ?? '';

/** The key a page shows for typing by hand. */
export const keyOf = (body: string): string =>
  (/id="key">([^<]+)</.exec(body)?.[1] ?? '').replaceAll(/\s/g, '');

/** The recovery codes a page shows. */
export const codesOf = (body: string): string[] =>
  [...body.matchAll(/<li>((?:[0-9a-z]{4}-){2}[0-9a-z]{4})<\/li>/g)].map(([, code = '']) => code);

/** The code of an authenticator, by default of now. */
export const codeOf = (key: string, steps = 0): string =>
  generateSync({ secret: key, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

/** A telephone with an authenticator, which remembers the keys of its accounts. */
export class Authenticator {
  private readonly keys = new Map<string, string>();
  private readonly used = new Map<string, number>();

  /** Goes through whatever second factor the page asks for. @returns where it leads. */
  async pass(browser: Browser, username: string, page: Visit): Promise<Visit> {
    if (page.body.includes('value="enrol"')) {
      const key = keyOf(page.body);
      this.keys.set(username, key);
      const ticket = fieldOf(page.body, 'ticket');
      const codes = await browser.post(page.url, { step: 'enrol', ticket, code: this.next(username) });
      return browser.post(codes.url, { step: 'kept' });
    }
    if (page.body.includes('name="code"')) {
      return browser.post(page.url, { step: 'code', code: this.next(username) });
    }
    return page;
  }

  /** A code that has not been used: one step early where that of now has been. */
  private next(username: string): string {
    const key = this.keys.get(username) ?? '';
    const now = Math.floor(Date.now() / 30_000);
    const step = Math.max(now, (this.used.get(username) ?? 0) + 1);
    this.used.set(username, step);
    return codeOf(key, step - now);
  }
}
