import { html } from './html.js';
import { signInPage } from './sign-in.page.js';
import { PAGE_TEXTS, pageLocale } from './texts.js';

describe('a page', () => {
  it('escapes whatever is put into it, in texts and in attributes, and nothing twice', () => {
    const inner = html`<b title="${`"'`}">${'a < b & c'}</b>`;
    expect(html`<p>${inner}${[inner]}${null}${7}</p>`.text).toBe(
      `<p><b title="&quot;&#39;">a &lt; b &amp; c</b><b title="&quot;&#39;">a &lt; b &amp; c</b>7</p>`,
    );
  });

  it('shows a government’s name as text', () => {
    const page = signInPage({
      locale: 'id',
      governmentName: '<img src=x>',
      address: '/oidc/interaction/x',
      username: '',
      fault: null,
      passwords: true,
      issuers: [{ key: 'sso', label: '<b>SSO</b>' }],
      demo: null,
      practice: null,
    });
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toMatch(/<img|<b>/);
  });

  it('says in English everything it says in Indonesian, in other words', () => {
    const same = Object.entries(PAGE_TEXTS.id).filter(
      ([key, text]) => PAGE_TEXTS.en[key as 'signIn'] === text,
    );
    expect(same).toEqual([]);
  });

  it.each([
    ['nothing said', null, undefined, undefined, 'id'],
    ['English before Indonesian', null, undefined, 'en-US,en;q=0.9,id;q=0.8', 'en'],
    ['Indonesian before English', null, undefined, 'id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['neither', null, undefined, 'nl,de;q=0.9', 'id'],
    ['the client asks for Indonesian', null, 'id', 'en-US', 'id'],
    ['the client asks for English', null, 'en', 'id-ID', 'en'],
    ['the person chose Indonesian', 'id', 'en', 'en-US', 'id'],
    ['the person chose nonsense', 'klingon', undefined, 'en', 'en'],
  ])('chooses its language: %s', (_what, chosen, client, browser, locale) => {
    expect(pageLocale(chosen, client, browser)).toBe(locale);
  });
});
