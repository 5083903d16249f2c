import type { SignInScope } from '@selaras/contracts';
import type { Locale } from '@selaras/platform';
import { html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import { CONSENT_TEXTS, scopeText } from './consent-texts.js';

export interface ConsentPage {
  locale: Locale;
  governmentName: string;
  /** Where this page is and where its form goes, without the language. */
  address: string;
  applicationName: string;
  agencyName: string;
  personName: string;
  asked: readonly SignInScope[];
  /** What the person has allowed before. */
  allowed: readonly SignInScope[];
}

/** Which application of which agency asks for what. */
export function consentPage(page: ConsentPage): string {
  const { locale, governmentName, address, applicationName, agencyName, personName, asked, allowed } = page;
  const t = CONSENT_TEXTS[locale];
  const body = html`<section class="card">
    <h1>${t.title}</h1>
    <p><strong>${applicationName}</strong> ${t.asks}</p>
    <p>${t.of} <strong>${agencyName}</strong>.</p>
    <p>${t.signedInAs} <strong>${personName}</strong>.</p>
    <h2>${t.learns}</h2>
    <ul class="facts">
      ${asked.map(
        (scope) =>
          html`<li>
            ${scopeText(locale, scope)}${allowed.includes(scope) ? html` <span>(${t.knownAlready})</span>` : null}
          </li>`,
      )}
    </ul>
    <form method="post" action="${address}?lang=${locale}">
      <button type="submit" name="decision" value="allow">${t.allow}</button>
      <button type="submit" name="decision" value="deny" class="plain">${t.deny}</button>
    </form>
    <p class="note">${t.never}</p>
  </section>`;
  const otherLanguage = `${address}?lang=${locale === 'id' ? 'en' : 'id'}`;
  return layout({ locale, governmentName, title: t.title, otherLanguage, body });
}

/** What is seen for a moment where a page leads on by itself, and stays where it cannot. */
export function onwardPage(page: { locale: Locale; governmentName: string; to: string }): string {
  const { locale, governmentName, to } = page;
  const t = CONSENT_TEXTS[locale];
  const body = html`<section class="card">
    <h1>${t.going}</h1>
    <p>${t.goingTo}</p>
    <a class="button" href="${to}">${t.goOn}</a>
  </section>`;
  return layout({ locale, governmentName, title: t.going, body });
}

export interface LeavePage {
  locale: Locale;
  governmentName: string;
  address: string;
  applicationName: string;
  /** What the form brings back: what the application asked with. */
  fields: Readonly<Record<string, string>>;
}

/** An application has signed someone out; whether everything else goes too, the person says. */
export function leavePage({ locale, governmentName, address, applicationName, fields }: LeavePage): string {
  const t = CONSENT_TEXTS[locale];
  const body = html`<section class="card">
    <h1>${t.leave}</h1>
    <p>${t.left} <strong>${applicationName}</strong>. ${t.leaveAll}</p>
    <form method="post" action="${address}">
      ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <button type="submit" name="leave" value="everything">${t.leaveEverything}</button>
      <button type="submit" name="leave" value="application" class="plain">${t.stay}</button>
    </form>
  </section>`;
  return layout({ locale, governmentName, title: t.leave, body });
}
