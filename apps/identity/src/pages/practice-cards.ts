import type { Locale } from '@selaras/platform';
import type { PracticeRole, PracticeSeat } from '../practice/practice-seats.js';
import { html, type Html } from './html.js';
import { PRACTICE_ROLES, PRACTICE_TEXTS } from './practice-texts.js';

interface PracticeCards {
  locale: Locale;
  address: string;
  fault: string | null;
  practice: readonly PracticeRole[];
  /** The ordinary form, for whoever practises signing in itself. */
  password: Html;
}

/** One card a role: choosing it is signing in. */
export function practiceCards({ locale, address, fault, practice, password }: PracticeCards): Html {
  const t = PRACTICE_TEXTS[locale];
  const action = `${address}?lang=${locale}`;
  return html`<section class="wide">
    <h1>${t.title}</h1>
    <p>${t.sentence}</p>
    ${fault ? html`<div class="alert" role="alert">${fault}</div>` : null}
    <ul class="seats">
      ${practice.map((one) => card(one, locale, action))}
    </ul>
    <details class="card">
      <summary>${t.byPassword}</summary>
      <p>${t.passwordSentence}</p>
      ${password}
    </details>
    <p class="note"><a href="/panduan">${t.guide}</a></p>
  </section>`;
}

function card({ role, seats }: PracticeRole, locale: Locale, action: string): Html {
  const words = PRACTICE_ROLES[role][locale];
  return html`<li class="card">
    <h2>${words.name}</h2>
    <p>${words.sentence}</p>
    ${seats.map((seat) => button(seat, words.name, seats.length > 1, locale, action))}
  </li>`;
}

const button = (
  { username, agencyName }: PracticeSeat,
  role: string,
  several: boolean,
  locale: Locale,
  action: string,
): Html =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="step" value="practice" />
    <input type="hidden" name="username" value="${username}" />
    <button type="submit">
      ${PRACTICE_TEXTS[locale].as} ${role}${several && agencyName ? ` ${agencyName}` : ''}
    </button>
  </form>`;
