import type { Locale } from '@selaras/platform';
import { OIDC_PATH } from '../keys/issuer.js';
import { html, type Html } from './html.js';
import { STYLE_PATH } from './style.js';
import { PAGE_TEXTS } from './texts.js';

/** Where a person asks for a new password. */
export const FORGOTTEN_PATH = `${OIDC_PATH}/forgotten`;

export interface Page {
  locale: Locale;
  governmentName: string;
  title: string;
  /** The same page in the other language; absent where there is none to come back to. */
  otherLanguage?: string;
  body: Html;
}

/** A whole page. It needs no script and loads nothing but the style sheet and the icon of its own address. */
export function layout({ locale, governmentName, title, otherLanguage, body }: Page): string {
  const t = PAGE_TEXTS[locale];
  const other = locale === 'id' ? 'en' : 'id';
  const change = otherLanguage
    ? html`<a href="${otherLanguage}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>`
    : null;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Selaras</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <header><strong>Selaras</strong><span>${governmentName}</span>${change}</header>
        <main>${body}</main>
      </body>
    </html>`.text;
}
