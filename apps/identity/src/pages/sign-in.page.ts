import type { Demo, Locale } from '@selaras/platform';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { PAGE_TEXTS, type PageTexts } from './texts.js';

export interface SignInPage {
  locale: Locale;
  governmentName: string;
  /** Where this page is and where its form goes, without the language. */
  address: string;
  username: string;
  /** A sentence, when the last attempt was refused. */
  fault: string | null;
  demo: Demo | null;
}

export function signInPage({ locale, governmentName, address, username, fault, demo }: SignInPage): string {
  const t = PAGE_TEXTS[locale];
  const action = `${address}?lang=${locale}`;
  const faulty = fault ? html` aria-invalid="true" aria-describedby="fault"` : null;
  const focus = html` autofocus`;
  const body = html`<section class="card">
      <h1>${t.signIn}</h1>
      <p>${t.signInSentence}</p>
      ${fault ? html`<div class="alert" role="alert" id="fault">${fault}</div>` : null}
      <form method="post" action="${action}">
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
      </form>
      <p class="note">${t.forgotten}</p>
      <p class="note"><a href="/">${t.home}</a></p>
    </section>
    ${demo ? demoBox(t, action, demo) : null}`;
  const otherLanguage = `${address}?lang=${locale === 'id' ? 'en' : 'id'}`;
  return layout({ locale, governmentName, title: t.signIn, otherLanguage, body });
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
