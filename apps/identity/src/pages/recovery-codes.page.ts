import type { Locale } from '@selaras/platform';
import { html } from './html.js';
import { layout } from './layout.js';
import { PAGE_TEXTS } from './texts.js';

export interface RecoveryCodesPage {
  locale: Locale;
  governmentName: string;
  address: string;
  codes: readonly string[];
}

/** The ten codes, this once. */
export function recoveryCodesPage({ locale, governmentName, address, codes }: RecoveryCodesPage): string {
  const t = PAGE_TEXTS[locale];
  const body = html`<section class="card">
    <h1>${t.codesTitle}</h1>
    <p>${t.codesSentence}</p>
    <ol class="codes">
      ${codes.map((code) => html`<li>${code}</li>`)}
    </ol>
    <form method="post" action="${address}?lang=${locale}">
      <input type="hidden" name="step" value="kept" />
      <button type="submit">${t.codesKept}</button>
    </form>
  </section>`;
  return layout({ locale, governmentName, title: t.codesTitle, body });
}
