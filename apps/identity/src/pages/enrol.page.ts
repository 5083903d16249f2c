import type { TotpOffer } from '@selaras/contracts';
import type { Locale } from '@selaras/platform';
import { codeField } from './code.page.js';
import { Html, html } from './html.js';
import { layout } from './layout.js';
import { PAGE_TEXTS } from './texts.js';

export interface EnrolPage {
  locale: Locale;
  governmentName: string;
  address: string;
  offer: TotpOffer;
  fault: string | null;
}

/** Where a person whose position requires it sets up an authenticator before going on. */
export function enrolPage({ locale, governmentName, address, offer, fault }: EnrolPage): string {
  const t = PAGE_TEXTS[locale];
  const action = `${address}?lang=${locale}`;
  const body = html`<section class="card">
    <h1>${t.enrolTitle}</h1>
    <p>${t.enrolSentence}</p>
    ${fault ? html`<div class="alert" role="alert" id="fault">${fault}</div>` : null}
    <ol class="steps">
      <li>${t.enrolApp}</li>
      <li>${t.enrolScan}</li>
      <li>${t.enrolType}</li>
    </ol>
    <div class="qr" role="img" aria-label="${t.qr}">${new Html(offer.qr)}</div>
    <p>${t.keyByHand}:</p>
    <p class="key" id="key">${offer.key}</p>
    <form method="post" action="${action}">
      <input type="hidden" name="step" value="enrol" />
      <input type="hidden" name="ticket" value="${offer.ticket}" />
      ${codeField(t.code, fault)}
      <button type="submit">${t.enrol}</button>
    </form>
    <form method="post" action="${action}">
      <input type="hidden" name="step" value="restart" />
      <button type="submit" class="quiet">${t.otherAccount}</button>
    </form>
  </section>`;
  const otherLanguage = `${address}?lang=${locale === 'id' ? 'en' : 'id'}`;
  return layout({ locale, governmentName, title: t.enrolTitle, otherLanguage, body });
}
