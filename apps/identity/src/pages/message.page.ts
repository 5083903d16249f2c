import type { Locale } from '@selaras/platform';
import { html } from './html.js';
import { layout } from './layout.js';
import { PAGE_TEXTS } from './texts.js';

export interface MessagePage {
  locale: Locale;
  governmentName: string;
  title: string;
  sentence: string;
  done?: boolean;
  /** A second, quieter sentence. */
  note?: string;
  /** What the one button offers; without it the page leads nowhere but home. */
  signIn?: string;
}

/** A page that says one thing and offers the next step. */
export function messagePage(page: MessagePage): string {
  const { locale, governmentName, title, sentence, done, note, signIn } = page;
  const t = PAGE_TEXTS[locale];
  const body = html`<section class="card">
    <h1>${title}</h1>
    <p class="alert${done ? ' done' : ''}" role="${done ? 'status' : 'alert'}">${sentence}</p>
    ${note ? html`<p class="note">${note}</p>` : null}
    ${signIn ? html`<a class="button" href="/auth/sign-in">${signIn}</a>` : null}
    <p class="note"><a href="/">${t.home}</a></p>
  </section>`;
  return layout({ locale, governmentName, title, body });
}
