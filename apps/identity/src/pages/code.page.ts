import type { Locale } from '@selaras/platform';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { PAGE_TEXTS } from './texts.js';

export interface CodePage {
  locale: Locale;
  governmentName: string;
  address: string;
  fault: string | null;
}

/** Six digits, typed or filled in by the browser. */
export const codeField = (label: string, fault: string | null): Html =>
  html`<label for="code">${label}</label>
    <input
      id="code"
      name="code"
      class="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="7"
      required
      autofocus${fault ? html` aria-invalid="true" aria-describedby="fault"` : null}
    />`;

/** Where a person who uses an authenticator enters its code, or one from paper. */
export function codePage({ locale, governmentName, address, fault }: CodePage): string {
  const t = PAGE_TEXTS[locale];
  const action = `${address}?lang=${locale}`;
  const body = html`<section class="card">
    <h1>${t.codeTitle}</h1>
    <p>${t.codeSentence}</p>
    ${fault ? html`<div class="alert" role="alert" id="fault">${fault}</div>` : null}
    <form method="post" action="${action}">
      <input type="hidden" name="step" value="code" />
      ${codeField(t.code, fault)}
      <button type="submit">${t.verify}</button>
    </form>
    <details>
      <summary>${t.lostPhone}</summary>
      <p>${t.recoverySentence}</p>
      <form method="post" action="${action}">
        <input type="hidden" name="step" value="code" />
        <label for="recovery">${t.recoveryCode}</label>
        <input
          id="recovery"
          name="recovery"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="40"
          required
        />
        <button type="submit" class="quiet">${t.useRecoveryCode}</button>
      </form>
    </details>
    <form method="post" action="${action}">
      <input type="hidden" name="step" value="restart" />
      <button type="submit" class="quiet">${t.otherAccount}</button>
    </form>
  </section>`;
  const otherLanguage = `${address}?lang=${locale === 'id' ? 'en' : 'id'}`;
  return layout({ locale, governmentName, title: t.codeTitle, otherLanguage, body });
}
