import type { Demo, Locale } from '@selaras/platform';
import { html, type Html } from './html.js';
import { FORGOTTEN_PATH, layout } from './layout.js';
import type { PracticeRole } from '../practice/practice-seats.js';
import { practiceCards } from './practice-cards.js';
import { PAGE_TEXTS, type PageTexts } from './texts.js';

export interface SignInPage {
  locale: Locale;
  governmentName: string;
  /** Where this page is and where its form goes, without the language. */
  address: string;
  username: string;
  /** A sentence, when the last attempt was refused. */
  fault: string | null;
  /** Whether names and passwords of ours are taken. */
  passwords: boolean;
  issuers: readonly { key: string; label: string }[];
  demo: Demo | null;
  /** The cards of a practice space; null: none. */
  practice: readonly PracticeRole[] | null;
}

export function signInPage(page: SignInPage): string {
  const { practice, locale, governmentName, address } = page;
  if (!practice) return ordinaryPage(page);
  const t = PAGE_TEXTS[locale];
  const body = practiceCards({
    ...page,
    practice,
    password: passwordForm(page, `${address}?lang=${locale}`),
  });
  return layout({ locale, governmentName, title: t.signIn, otherLanguage: otherLanguage(page), body });
}

const otherLanguage = ({ address, locale }: SignInPage): string =>
  `${address}?lang=${locale === 'id' ? 'en' : 'id'}`;

function ordinaryPage(page: SignInPage): string {
  const { locale, governmentName, address, fault, passwords, issuers, demo } = page;
  const t = PAGE_TEXTS[locale];
  const action = `${address}?lang=${locale}`;
  const body = html`<section class="card">
      <h1>${t.signIn}</h1>
      <p>${t.signInSentence}</p>
      ${fault ? html`<div class="alert" role="alert" id="fault">${fault}</div>` : null}
      ${passwords ? passwordForm(page, action) : null}
      ${issuers.map(
        ({ key, label }) =>
          html`<a class="button quiet" href="${address}?foreign=${key}&amp;lang=${locale}">${label}</a>`,
      )}
      ${passwords ? html`<p class="note"><a href="${FORGOTTEN_PATH}?lang=${locale}">${t.forgotten}</a></p>` : null}
      <p class="note"><a href="/">${t.home}</a></p>
    </section>
    ${demo && passwords ? demoBox(t, action, demo) : null}`;
  return layout({ locale, governmentName, title: t.signIn, otherLanguage: otherLanguage(page), body });
}

function passwordForm({ locale, username, fault }: SignInPage, action: string): Html {
  const t = PAGE_TEXTS[locale];
  const faulty = fault ? html` aria-invalid="true" aria-describedby="fault"` : null;
  const focus = html` autofocus`;
  return html`<form method="post" action="${action}">
    <label for="username">${t.username}</label>
    <input
      id="username"
      name="username"
      value="${username}"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      maxlength="60"
      required${username ? null : focus}${faulty}
    />
    <label for="password">${t.password}</label>
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="current-password"
      maxlength="200"
      required${username ? focus : null}${faulty}
    />
    <button type="submit">${t.signIn}</button>
  </form>`;
}

/** One button an account. Only on a demonstration, whose passwords are no secret. */
const demoBox = (t: PageTexts, action: string, { people, password }: Demo): Html =>
  html`<section class="card" aria-labelledby="demo">
    <h2 id="demo">${t.demoTitle}</h2>
    <p>${t.demoSentence} <code>${password}</code>.</p>
    <ul>
      ${people.map(
        ({ name, username, positions }) =>
          html`<li>
            <form method="post" action="${action}">
              <input type="hidden" name="username" value="${username}" />
              <input type="hidden" name="password" value="${password}" />
              <button type="submit">
                ${name}<span>${username} · ${positions.map(({ title }) => title).join(', ')}</span>
              </button>
            </form>
          </li>`,
      )}
    </ul>
  </section>`;
