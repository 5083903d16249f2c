import { readFileSync } from 'node:fs';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import {
  TIMED_ROLES,
  identity,
  type AccessChanged,
  type CallerPosition,
  type Role,
  type Scope,
} from '@selaras/contracts';
import {
  ACCESS_CHANGED,
  INTERNAL_AUDIENCE,
  internalIssuer,
  newCall,
  type CallContext,
  type Problem,
} from '@selaras/platform';
import { TestNode } from '@selaras/testing';
import { SignJWT, importJWK, type JWK } from 'jose';
import * as openid from 'openid-client';
import { identityService } from '../src/app.module.js';
import { SigningKeys } from '../src/keys/signing-keys.js';
import { OidcListener } from '../src/sign-in/oidc-listener.js';
import { Authenticator } from './authenticator.js';
import { Browser, type Visit } from './browser.js';

export const WEB_CLIENT_SECRET = 'rahasia-klien-web-untuk-uji';
export const PASSWORD = 'kuda jalan di pematang';

interface CallerWanted {
  id?: string;
  role?: Role;
  scopes?: Scope[];
  positions?: CallerPosition[];
  /** A machine cut to this agency and those below it. */
  onlyAgencyId?: string;
}

export interface Invited {
  id: string;
  username: string;
  link: string;
}

/** Identity alone on a node, behind a small proxy that stands where the gateway would. */
export class IdentityNode {
  private constructor(
    readonly node: TestNode,
    readonly publicUrl: string,
    private readonly door: Server,
  ) {}

  /** @param more settings, which may depend on the public address. */
  static async start(
    more: Record<string, string> | ((publicUrl: string) => Promise<Record<string, string>>) = {},
  ): Promise<IdentityNode> {
    let port = 0;
    const door = createServer((request, response) => {
      const { url = '/', method, headers } = request;
      if (!url.startsWith('/oidc/')) return void response.end('not identity');
      const passed = { ...headers, 'x-forwarded-for': headers['x-test-address'] ?? '203.0.113.7' };
      const target = { host: '127.0.0.1', port, path: url, method, headers: passed };
      const onward = forward(target, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const publicUrl = `http://localhost:${(door.address() as AddressInfo).port}`;
    const env = typeof more === 'function' ? await more(publicUrl) : more;
    const node = await TestNode.start({
      services: [identityService],
      env: { PUBLIC_URL: publicUrl, OIDC_PORT: '0', WEB_CLIENT_SECRET, COOKIE_SECRET: randomUUID(), ...env },
    });
    port = node.service('identity').app.get(OidcListener, { strict: false }).port;
    return new IdentityNode(node, publicUrl, door);
  }

  async stop(): Promise<void> {
    this.door.closeAllConnections();
    await new Promise((resolve) => this.door.close(resolve));
    await this.node.stop();
  }

  /** The private keys as they lie on disk. */
  key(prefix: 'sign-in' | 'services'): JWK & { kid: string } {
    const { keys } = JSON.parse(readFileSync(SigningKeys.fileIn(this.node.home), 'utf8')) as {
      keys: (JWK & { kid: string })[];
    };
    const key = keys.find(({ kid }) => kid.startsWith(prefix));
    if (!key) throw new Error(`no key ${prefix}`);
    return key;
  }

  /** A call by anyone, with a token as identity would have given it out. */
  async as(caller: CallerWanted, over: Partial<CallContext> = {}): Promise<CallContext> {
    const key = this.key('services');
    const office = { id: randomUUID(), agencyId: null, agencyName: null, title: 'Jabatan contoh' };
    const positions = caller.positions ?? (caller.role ? [{ ...office, role: caller.role }] : []);
    const kind = caller.scopes ? 'client' : 'person';
    const { scopes = [], onlyAgencyId } = caller;
    const cut = onlyAgencyId ? { onlyAgencyId } : {};
    const claims = { kind, name: 'Pemanggil (contoh)', positions, scopes, ...cut };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
      .setSubject(caller.id ?? randomUUID())
      .setIssuer(internalIssuer('33.22'))
      .setAudience(INTERNAL_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(await importJWK(key, 'EdDSA'));
    return newCall({ token, ...over });
  }

  /** Someone new, without a password yet. */
  async invite(role: Role = 'auditor', username = `u${randomUUID().slice(0, 8)}`): Promise<Invited> {
    const until = TIMED_ROLES.includes(role) ? '2099-12-31' : null;
    const positions = [{ title: 'Jabatan contoh', role, until }];
    const body = { name: `Orang ${username} (contoh)`, username, positions };
    const call = await this.as({ role: 'administrator' });
    const { person, activationLink } = await this.node.request(identity.createPerson, body, call);
    return { id: person.id, username, link: activationLink };
  }

  /** Someone new who has set a password. */
  async newcomer(role?: Role, username?: string): Promise<Invited> {
    const invited = await this.invite(role, username);
    const page = await this.usePassword(invited.link, PASSWORD);
    if (page.status !== 200) throw new Error(`activation answered ${page.status}`);
    return invited;
  }

  /** A fresh link for someone, as the administrator makes it. */
  async inviteAgain({ id }: Pick<Invited, 'id'>): Promise<string> {
    const call = await this.as({ role: 'administrator' });
    return (await this.node.request(identity.invitePerson, { id }, call)).activationLink;
  }

  /** The same without the costly step of setting a password each time: all get one that was set before. */
  async newcomerQuickly(): Promise<Invited> {
    this.passwordHash ??= this.newcomer().then(async ({ id }) => {
      const [row] = await this.sql<{ hash: string }>(
        'SELECT password_hash AS hash FROM person WHERE id = $1',
        [id],
      );
      return row?.hash ?? '';
    });
    const hash = await this.passwordHash;
    const invited = await this.invite();
    await this.sql('UPDATE person SET password_hash = $2 WHERE id = $1', [invited.id, hash]);
    return invited;
  }

  private passwordHash: Promise<string> | null = null;

  usePassword(link: string, password: string, repeated = password): Promise<Visit> {
    const url = new URL(link);
    const token = url.searchParams.get('token') ?? '';
    return new Browser().post(`${url.origin}${url.pathname}`, { token, password, repeated });
  }

  private readonly authenticator = new Authenticator();
  private client: Promise<openid.Configuration> | null = null;

  /** The gateway's side of the protocol. */
  relyingParty(): Promise<openid.Configuration> {
    this.client ??= openid.discovery(
      new URL(`${this.publicUrl}/oidc`),
      'selaras-web',
      WEB_CLIENT_SECRET,
      undefined,
      {
        execute: [openid.allowInsecureRequests],
      },
    );
    return this.client;
  }

  /** Opens the sign-in page as the gateway sends a browser there. */
  async startSignIn(browser = new Browser(), extra: Record<string, string> = {}): Promise<SignInBegun> {
    const verifier = openid.randomPKCECodeVerifier();
    const state = openid.randomState();
    const nonce = openid.randomNonce();
    const url = openid.buildAuthorizationUrl(await this.relyingParty(), {
      redirect_uri: `${this.publicUrl}/auth/callback`,
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...extra,
    });
    return { browser, verifier, state, nonce, page: await browser.get(url.href) };
  }

  /** Exchanges the code at the end of a sign-in. */
  async finishSignIn({ verifier, state, nonce }: SignInBegun, arrived: Visit): Promise<string> {
    const grant = {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    };
    const tokens = await openid.authorizationCodeGrant(
      await this.relyingParty(),
      new URL(arrived.url),
      grant,
    );
    return tokens.id_token ?? '';
  }

  /** The whole sign-in of a person, with the second factor where it is asked for; @returns the ID token. */
  async signIn(username: string, password = PASSWORD, browser = new Browser()): Promise<string> {
    const begun = await this.startSignIn(browser);
    const asked = await browser.post(begun.page.url, { username, password });
    const arrived = await this.authenticator.pass(browser, username, asked);
    return this.finishSignIn(begun, arrived);
  }

  /** A session as the gateway holds it in a cookie. */
  async openSession(username: string): Promise<string> {
    const idToken = await this.signIn(username);
    return (await this.node.request(identity.openSession, { idToken }, newCall())).sessionId;
  }

  /** Runs statements in the service's own schema, as its app role. */
  async sql<Row>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    const database = await this.node.database('identity').initialize();
    try {
      return await database.query<Row[]>(text, parameters);
    } finally {
      await database.destroy();
    }
  }

  /** The callers whose rights are said to have changed, from now on. */
  async accessChanges(): Promise<AccessChanged[]> {
    const heard: AccessChanged[] = [];
    const connection = await this.node.connect('gateway');
    connection.subscribe(ACCESS_CHANGED.subject, {
      callback: (error, message) => {
        if (!error) heard.push(message.json<AccessChanged>());
      },
    });
    await connection.flush();
    return heard;
  }
}

export interface SignInBegun {
  browser: Browser;
  verifier: string;
  state: string;
  nonce: string;
  page: Visit;
}

/** What became of a question, for tables of refusals. */
export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: Problem) => error.code,
  );
