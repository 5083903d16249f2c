import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserBinary } from './browser-binary.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Size {
  width: number;
  height: number;
}

interface AxeViolation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** One person at one screen, signed in at one node. Everything the console complains of is kept. */
export class Seat {
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    readonly origin: string,
  ) {}

  static async take(origin: string, size: Size): Promise<Seat> {
    const browser = await chromium.launch({ ...browserBinary(), headless: true });
    const phone = size.width < 600;
    const context = await browser.newContext({
      viewport: size,
      locale: 'id-ID',
      hasTouch: phone,
      isMobile: phone,
    });
    const seat = new Seat(browser, await context.newPage(), origin);
    seat.page.setDefaultTimeout(10_000);
    seat.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') seat.complaints.push(message.text());
    });
    seat.page.on('pageerror', (error) => seat.complaints.push(error.message));
    return seat;
  }

  async signIn(username: string): Promise<void> {
    const { page } = this;
    await page.goto(this.origin);
    await page
      .getByRole('link', { name: 'Masuk' })
      .or(page.getByRole('button', { name: 'Masuk' }))
      .first()
      .click();
    await page.getByLabel('Nama pengguna').fill(username);
    await page.getByLabel('Kata sandi').fill('selaras-demo');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Yang menunggu Anda' }).waitFor();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** What WCAG 2.2 AA finds wrong on the page as it stands, in words; empty when it is clean. */
  async accessibilityFaults(): Promise<string[]> {
    // From the top: what is pushed half under the bar that stays would count as a target too small.
    await this.page.evaluate('window.scrollTo(0, 0)');
    await this.page.evaluate(axe);
    const violations = (await this.page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`,
    )) as AxeViolation[];
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }

  /** Pixels by which the page is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  leave(): Promise<void> {
    return this.browser.close();
  }
}
