import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PracticeNode } from '../practice-node.js';
import { Seat, type Size } from '../seat.js';
import { PICTURES, plain } from './book.js';
import { smallPng } from './small-png.js';

export const DESK: Size = { width: 1366, height: 768 };
export const PHONE: Size = { width: 390, height: 844 };

/** Everything a person can read on the page as it stands, or hear of it. */
const WORDS = `[document.body.innerText, ...[...document.querySelectorAll('[aria-label],[placeholder],[title]')]
  .flatMap((one) => ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? ''))].join('\\n')`;

/** Does what a chapter says, remembers what was on the screen, and takes the pictures when asked to. */
export class Walker {
  private words = '';
  private readonly seats: Seat[] = [];
  readonly taken: string[] = [];

  constructor(
    readonly space: PracticeNode,
    private readonly write: boolean,
  ) {}

  /** Someone new at a screen, by a role's card. */
  async as(card: string, size: Size = DESK): Promise<Seat> {
    const seat = await this.space.seat(card, size);
    this.seats.push(seat);
    await this.look(seat.page);
    return seat;
  }

  async visitor(size: Size = DESK): Promise<Seat> {
    const seat = await Seat.take(this.space.origin, size);
    this.seats.push(seat);
    return seat;
  }

  async open(seat: Seat, path: string): Promise<Page> {
    await seat.open(path);
    await this.look(seat.page);
    return seat.page;
  }

  async look(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
    this.words += `\n${await page.evaluate<string>(WORDS)}`;
  }

  /** @param name of the file, without its ending; `hp-…` where a phone shows it */
  async picture({ page }: Seat, name: string): Promise<void> {
    await this.look(page);
    this.taken.push(`${name}.png`);
    if (!this.write) return;
    await page.evaluate('document.fonts.ready');
    mkdirSync(PICTURES, { recursive: true });
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    writeFileSync(join(PICTURES, `${name}.png`), smallPng(png));
  }

  /** Labels that were nowhere to be seen. */
  missing(labels: readonly string[]): string[] {
    const words = plain(this.words);
    return labels.filter((label) => !words.includes(plain(label)));
  }

  leave(): Promise<unknown> {
    return Promise.all(this.seats.map((seat) => seat.leave()));
  }
}

export type Walk = (walker: Walker) => Promise<void>;
