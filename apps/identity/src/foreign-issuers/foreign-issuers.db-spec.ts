import { identity } from '@selaras/contracts';
import { newCall } from '@selaras/platform';
import { decodeJwt } from 'jose';
import { Browser } from '../../test/browser.js';
import {
  FOREIGN_CLIENT,
  FOREIGN_SECRET,
  ForeignProvider,
  type Algorithm,
} from '../../test/foreign-provider.js';
import { IdentityNode, PASSWORD, outcome, type SignInBegun } from '../../test/identity-node.js';

const CALLBACK = '/oidc/foreign/callback';

interface Wanted {
  algorithm?: Algorithm;
  entry?: object;
  env?: Record<string, string>;
}

/** A node that takes the word of a second, real provider, and that provider. */
class TwoProviders {
  private constructor(
    readonly there: IdentityNode,
    readonly foreign: ForeignProvider,
  ) {}

  static async start({ algorithm = 'RS256', entry = {}, env = {} }: Wanted = {}): Promise<TwoProviders> {
    const parts: { foreign?: ForeignProvider } = {};
    const there = await IdentityNode.start(async (publicUrl) => {
      parts.foreign = await ForeignProvider.start(`${publicUrl}${CALLBACK}`, algorithm);
      const issuer = {
        key: 'sso',
        issuer: parts.foreign.issuer,
        clientId: FOREIGN_CLIENT,
        clientSecret: FOREIGN_SECRET,
        label: 'Masuk dengan SSO Contoh',
        algorithm,
        scopes: 'openid email pegawai',
        ...entry,
      };
      return { FOREIGN_ISSUERS: JSON.stringify([issuer]), OUTBOUND_ALLOWED_HOSTS: 'localhost', ...env };
    });
    return new TwoProviders(there, parts.foreign as ForeignProvider);
  }

  async stop(): Promise<void> {
    await this.there.stop();
    await this.foreign.stop();
  }

  /** Goes to the foreign provider and back. */
  async visit(browser = new Browser()): Promise<SignInBegun> {
    const begun = await this.there.startSignIn(browser);
    const page = await browser.get(`${begun.page.url}?foreign=sso`);
    return { ...begun, page };
  }

  async link(personId: string, identifier: string) {
    const call = await this.there.as({ role: 'administrator' });
    const body = { id: personId, issuer: 'sso', identifier };
    return this.there.node.request(identity.linkForeignAccount, body, call);
  }
}

describe('signing in by a foreign provider', () => {
  it.each<Algorithm>(['RS256', 'ES256', 'EdDSA'])(
    'leads with an ID token signed by %s to the person an administrator has linked',
    async (algorithm) => {
      const both = await TwoProviders.start({ algorithm });
      try {
        const person = await both.there.newcomer();
        await both.link(person.id, 'pegawai-1');
        const { page } = await both.there.startSignIn();
        expect(page.body).toMatch(/href="[^"]*foreign=sso[^"]*">Masuk dengan SSO Contoh</);
        const begun = await both.visit();
        expect(decodeJwt(await both.there.finishSignIn(begun, begun.page)).sub).toBe(person.id);
        expect(both.foreign.asked.filter((url) => url.startsWith('/token'))).toHaveLength(1);
        expect(both.foreign.asked.find((url) => url.startsWith('/auth?'))).toMatch(
          /code_challenge_method=S256/,
        );
      } finally {
        await both.stop();
      }
    },
  );

  describe('with the subject as identifier', () => {
    let both: TwoProviders;

    beforeAll(async () => {
      both = await TwoProviders.start();
    });

    afterAll(() => both.stop());

    const stopped = (page: SignInBegun['page'], status: number, words: string) =>
      expect([page.status, page.body.includes(words), page.url.includes('/auth/callback')]).toEqual([
        status,
        true,
        false,
      ]);

    it('knows nobody who was not linked, makes nobody, and says what to tell the administrator', async () => {
      const count = async () => (await both.there.sql('SELECT FROM person')).length;
      const before = await count();
      both.foreign.foreigner = { sub: 'orang-asing', email: 'asing@contoh.go.id', email_verified: true };
      const { page } = await both.visit();
      stopped(page, 403, 'belum ditautkan');
      expect(page.body).toContain('orang-asing');
      expect(await count()).toBe(before);
      const trail = JSON.stringify(await both.there.sql('SELECT * FROM audit_entry'));
      expect(trail).toContain('identity.foreign-account-not-found');
      expect(trail).not.toContain('orang-asing');
    });

    it('asks an administrator for the second factor all the same', async () => {
      const person = await both.there.newcomer('administrator');
      await both.link(person.id, 'admin-1');
      both.foreign.foreigner = { sub: 'admin-1' };
      expect((await both.visit()).page.body).toContain('Pasang verifikasi dua langkah');
    });

    it('ends with the person’s account, and with the link, which also signs out', async () => {
      const person = await both.there.newcomer();
      const account = await both.link(person.id, 'pegawai-2');
      both.foreign.foreigner = { sub: 'pegawai-2' };
      const begun = await both.visit();
      const idToken = await both.there.finishSignIn(begun, begun.page);
      const { sessionId } = await both.there.node.request(identity.openSession, { idToken }, newCall());
      const call = await both.there.as({ role: 'administrator' });
      const unlink = { id: person.id, accountId: account.id };
      await both.there.node.request(identity.unlinkForeignAccount, unlink, call);
      const exchange = both.there.node.request(identity.exchangeSession, { sessionId }, newCall());
      expect(await outcome(exchange)).toBe('common.not-signed-in');
      stopped((await both.visit()).page, 403, 'belum ditautkan');

      const leaver = await both.there.newcomer();
      await both.link(leaver.id, 'pegawai-3');
      await both.there.sql('UPDATE person SET active = false WHERE id = $1', [leaver.id]);
      both.foreign.foreigner = { sub: 'pegawai-3' };
      stopped((await both.visit()).page, 403, 'belum ditautkan');
    });

    it('links an account to one person only, of a provider that exists', async () => {
      const [one, other] = [await both.there.newcomer(), await both.there.newcomer()];
      await both.link(one.id, 'pegawai-4');
      expect(await outcome(both.link(other.id, 'pegawai-4'))).toBe('identity.foreign-account-taken');
      const call = await both.there.as({ role: 'administrator' });
      const unknown = { id: one.id, issuer: 'lain', identifier: 'x' };
      expect(await outcome(both.there.node.request(identity.linkForeignAccount, unknown, call))).toBe(
        'identity.foreign-issuer-unknown',
      );
      const { account } = await both.there.node.request(identity.getSecurityOf, { id: one.id }, call);
      expect(account.foreignAccounts).toMatchObject([{ issuer: 'sso', identifier: 'p•••', usedAt: null }]);
      const reason = 'Memeriksa tautan';
      const opened = await both.there.node.request(identity.unmaskPerson, { id: one.id, reason }, call);
      expect(opened.foreignAccounts).toMatchObject([{ identifier: 'pegawai-4' }]);
    });

    it('says calmly that it was called off', async () => {
      both.foreign.foreigner = null;
      stopped((await both.visit()).page, 400, 'Masuk dibatalkan');
    });

    it('takes an answer once, from the browser alone that was sent away, and no other state', async () => {
      const person = await both.there.newcomer();
      await both.link(person.id, 'pegawai-5');
      both.foreign.foreigner = { sub: 'pegawai-5' };
      const browser = new Browser();
      await both.visit(browser);
      const back = browser.history.find((url) => url.includes(CALLBACK)) ?? '';
      expect((await browser.get(back)).status).toBe(400);

      // A stranger's finished visit, sent as a link: it would sign the victim in as the stranger.
      const stranger = new Browser();
      const begun = await both.there.startSignIn(stranger);
      stranger.stopAt = CALLBACK;
      const left = await stranger.get(`${begun.page.url}?foreign=sso`);
      const victim = new Browser();
      expect((await victim.get(left.url)).status).toBe(400);
      stranger.stopAt = null;
      expect((await stranger.get(`${left.url}x`)).status).toBe(400);
    });

    it('refuses a code that was issued for another sign-in', async () => {
      both.foreign.foreigner = { sub: 'pegawai-5' };
      const visits = [new Browser(), new Browser()].map(async (browser) => {
        const begun = await both.there.startSignIn(browser);
        browser.stopAt = CALLBACK;
        const left = await browser.get(`${begun.page.url}?foreign=sso`);
        browser.stopAt = null;
        return { browser, url: new URL(left.url) };
      });
      const [mine, other] = await Promise.all(visits);
      if (!mine || !other) throw new Error('two visits');
      mine.url.searchParams.set('code', other.url.searchParams.get('code') ?? '');
      stopped(await mine.browser.get(mine.url.href), 400, 'Masuk dibatalkan');
    });
  });

  it('links by a verified e-mail where the configuration says so; from then on by the subject alone', async () => {
    const both = await TwoProviders.start({ entry: { claim: 'email' } });
    try {
      const person = await both.there.newcomer();
      await both.link(person.id, 'Pegawai@Contoh.go.id');
      const email = 'pegawai@contoh.go.id';
      const arrives = async (sub: string, verified: unknown, address = email) => {
        both.foreign.foreigner = { sub, email: address, email_verified: verified };
        return (await both.visit()).page.url.includes('/auth/callback?code=');
      };
      expect(await arrives('a-1', false)).toBe(false);
      expect(await arrives('a-1', 'true')).toBe(false);
      expect(await arrives('a-1', true)).toBe(true);
      // The address was given to someone else at the provider: that one is not our person.
      expect(await arrives('b-2', true)).toBe(false);
      expect(await arrives('a-1', true, 'baru@contoh.go.id')).toBe(true);
    } finally {
      await both.stop();
    }
  });

  it('links by NIP where the configuration says so', async () => {
    const both = await TwoProviders.start({ entry: { claim: 'nip' } });
    try {
      const person = await both.there.newcomer();
      await both.link(person.id, 'NIP-CONTOH-1');
      both.foreign.foreigner = { sub: 'x', nip: 'NIP-CONTOH-1' };
      const begun = await both.visit();
      expect(decodeJwt(await both.there.finishSignIn(begun, begun.page)).sub).toBe(person.id);
      both.foreign.foreigner = { sub: 'y' };
      expect((await both.visit()).page.status).toBe(403);
    } finally {
      await both.stop();
    }
  });

  it('believes the provider’s second factor where the configuration says so', async () => {
    const both = await TwoProviders.start({ entry: { secondFactor: true } });
    try {
      const person = await both.there.newcomer('administrator');
      await both.link(person.id, 'pegawai-1');
      expect((await both.visit()).page.url).toContain('/auth/callback?code=');
    } finally {
      await both.stop();
    }
  });

  it('takes the place of passwords where the configuration says so', async () => {
    const both = await TwoProviders.start({ env: { SIGN_IN_PASSWORDS: 'false' } });
    try {
      const person = await both.there.newcomer();
      await both.link(person.id, 'pegawai-1');
      const browser = new Browser();
      // Straight on to the provider and back: there is nothing to choose.
      const begun = await both.there.startSignIn(browser);
      expect(decodeJwt(await both.there.finishSignIn(begun, begun.page)).sub).toBe(person.id);
      const interaction = browser.history.find((url) => url.includes('/oidc/interaction/')) ?? '';
      expect(interaction).not.toBe('');
      both.foreign.foreigner = null;
      const second = new Browser();
      await both.there.startSignIn(second);
      const page = second.history.find((url) => /\/oidc\/interaction\/[\w-]+$/.test(url)) ?? '';
      const typed = await second.post(page, { username: person.username, password: PASSWORD });
      expect([typed.status, typed.body.includes('name="password"')]).toEqual([403, false]);
    } finally {
      await both.stop();
    }
  });

  it('is refused calmly when the provider is away, lies inside our network, or signs with another algorithm', async () => {
    const cases: [Wanted, number, string][] = [
      [{ entry: { issuer: 'http://localhost:9' } }, 503, 'tidak dapat dihubungi'],
      [{ env: { OUTBOUND_ALLOWED_HOSTS: '' } }, 503, 'tidak dapat dihubungi'],
      [{ entry: { algorithm: 'ES256' } }, 400, 'Masuk dibatalkan'],
    ];
    for (const [wanted, status, words] of cases) {
      const both = await TwoProviders.start(wanted);
      try {
        const { page } = await both.visit();
        expect([page.status, page.body.includes(words)]).toEqual([status, true]);
      } finally {
        await both.stop();
      }
    }
  });
});
