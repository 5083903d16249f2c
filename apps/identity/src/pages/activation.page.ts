import type { Locale } from '@selaras/platform';
import type { Invitation } from '../activations/activations.service.js';
import { SHORTEST_PASSWORD, type PasswordFault } from '../passwords/passwords.js';
import { html } from './html.js';
import { layout } from './layout.js';
import { PAGE_TEXTS } from './texts.js';

export interface ActivationPage {
  locale: Locale;
  governmentName: string;
  address: string;
  token: string;
  invitation: Invitation;
  fault: PasswordFault | null;
}

/** Where a person who was invited sets a password. */
export function activationPage(page: ActivationPage): string {
  const { locale, governmentName, address, token, invitation, fault } = page;
  const t = PAGE_TEXTS[locale];
  const title = invitation.purpose === 'reset' ? t.reset : t.activate;
  const faulty = fault ? html` aria-invalid="true"` : null;
  const described = fault ? 'fault rule' : 'rule';
  const body = html`<section class="card">
    <h1>${title}</h1>
    <p>${t.activateSentence} ${invitation.name}.</p>
    ${fault ? html`<div class="alert" role="alert" id="fault">${t[fault]}</div>` : null}
    <form method="post" action="${address}?lang=${locale}">
      <input type="hidden" name="token" value="${token}" />
      <label for="username">${t.username}</label>
      <input id="username" value="${invitation.username}" autocomplete="username" readonly />
      <label for="password">${t.newPassword}</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        maxlength="400"
        minlength="${SHORTEST_PASSWORD}"
        required
        autofocus
        aria-describedby="${described}"
        ${faulty}
      />
      <label for="repeated">${t.repeatPassword}</label>
      <input
        id="repeated"
        name="repeated"
        type="password"
        autocomplete="new-password"
        maxlength="400"
        minlength="${SHORTEST_PASSWORD}"
        required${faulty}
      />
      <p class="note" id="rule">${t.passwordRule}</p>
      <button type="submit">${t.save}</button>
    </form>
  </section>`;
  const other = locale === 'id' ? 'en' : 'id';
  const otherLanguage = `${address}?token=${encodeURIComponent(token)}&lang=${other}`;
  return layout({ locale, governmentName, title, otherLanguage, body });
}
