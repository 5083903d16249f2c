import type { Locale } from '@selaras/platform';
import { html } from './html.js';
import { layout } from './layout.js';
import { PAGE_TEXTS } from './texts.js';

export interface ForgottenPage {
  locale: Locale;
  governmentName: string;
  address: string;
  fault: string | null;
}

/** Where a person who has forgotten the password says who they are. */
export function forgottenPage({ locale, governmentName, address, fault }: ForgottenPage): string {
  const t = PAGE_TEXTS[locale];
  const body = html`<section class="card">
    <h1>${t.forgottenTitle}</h1>
    <p>${t.forgottenSentence}</p>
    ${fault ? html`<div class="alert" role="alert">${fault}</div>` : null}
    <form method="post" action="${address}?lang=${locale}">
      <label for="username">${t.username}</label>
      <input
        id="username"
        name="username"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="60"
        required
        autofocus
      />
      <button type="submit">${t.forgottenAsk}</button>
    </form>
    <p class="note"><a href="/auth/sign-in">${t.startAgain}</a></p>
  </section>`;
  const otherLanguage = `${address}?lang=${locale === 'id' ? 'en' : 'id'}`;
  return layout({ locale, governmentName, title: t.forgottenTitle, otherLanguage, body });
}
