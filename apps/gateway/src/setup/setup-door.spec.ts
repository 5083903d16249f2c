import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { startSetupDoor, type RunningSetup } from './setup-door.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SAME_SITE = { 'sec-fetch-site': 'same-origin' };

let data: string;
let door: RunningSetup;
let cookie: string;

const start = (env: Record<string, string> = {}, options: object = {}) =>
  startSetupDoor(
    { SELARAS_DATA: data, HTTP_PORT: '0', LOG_LEVEL: 'silent', ...env },
    { version: '9.9.9', ...options },
  );

const ask = (options: InjectOptions) =>
  (door.app.getHttpAdapter().getInstance() as unknown as FastifyInstance).inject(options);

const setupCode = () => readFileSync(join(data, 'setup/code'), 'utf8').trim();

const open = (code = setupCode()) =>
  ask({ method: 'POST', url: '/api/setup/session', headers: SAME_SITE, payload: { code } });

async function asKeeper(): Promise<void> {
  const answer = await open();
  expect(answer.statusCode).toBe(204);
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const act = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, payload?: object) =>
  ask({ method, url: `/api/setup${path}`, headers: { ...SAME_SITE, cookie }, payload });

const keep = (payload: object) => act('PUT', '/answers', payload);

const wrongFields = (answer: { json(): unknown }) =>
  (answer.json() as { fields: { field: string; code: string }[] }).fields.map(
    ({ field, code }) => `${field}: ${code}`,
  );

const ANSWERS = {
  governmentCode: '51.03',
  governmentName: 'Pemerintah Kabupaten Badung',
  timeZone: 'Asia/Makassar',
  publicUrl: 'https://selaras.example.go.id',
  administrator: { name: 'Administrator (contoh)', username: 'admin' },
  mail: {
    host: 'mail.example.go.id',
    port: 587,
    security: 'starttls',
    user: 'u',
    password: 'rahasia',
    from: 'a@example.go.id',
  },
};

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'selaras-setup-'));
  door = await start();
});

afterEach(async () => {
  await door.close();
  rmSync(data, { recursive: true, force: true });
});

describe('a node that nobody has set up', () => {
  it('keeps its code in a file that only its own account reads, the same after a restart', async () => {
    const code = setupCode();
    expect(statSync(join(data, 'setup/code')).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'setup')).mode & 0o777).toBe(0o700);
    await door.close();
    door = await start();
    expect(setupCode()).toBe(code);
  });

  it('answers health and set-up and nothing else', async () => {
    expect((await ask({ url: '/health/live' })).statusCode).toBe(200);
    expect((await ask({ url: '/health/ready' })).json()).toEqual({ status: 'setup' });
    expect((await ask({ url: '/api/setup' })).json()).toEqual({ open: true });
    for (const url of [
      '/api/node',
      '/api/session',
      '/oidc/token',
      '/exchange/entries',
      '/openapi.json',
      '/metrics',
    ]) {
      const answer = await ask({ url });
      expect([url, answer.statusCode]).toEqual([url, 503]);
      expect(answer.json()).toMatchObject({ code: 'setup.not-finished' });
    }
    const page = await ask({ url: '/katalog', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers.location]).toEqual([302, '/']);
  });

  it.each([
    ['GET', '/answers'],
    ['PUT', '/answers'],
    ['GET', '/governments'],
    ['PUT', '/logo'],
    ['DELETE', '/logo'],
    ['GET', '/logo'],
    ['POST', '/passphrase'],
    ['POST', '/mail-test'],
    ['POST', '/complete'],
  ] as const)('answers %s %s to nobody without the code', async (method, path) => {
    cookie = 'selaras_penyiapan=tebakan';
    const answer = await act(method, path, method === 'GET' || method === 'DELETE' ? undefined : {});
    expect(answer.statusCode).toBe(401);
    expect(existsSync(join(data, 'setup/draft.json'))).toBe(false);
  });

  it('never says the code itself, nor takes a wrong one', async () => {
    expect((await open('AAAA-AAAA-AAAA')).json()).toMatchObject({ code: 'setup.code-wrong' });
    await asKeeper();
    expect((await act('GET', '/answers')).body).not.toContain(setupCode());
  });

  it('takes no answer that another site makes a browser send', async () => {
    await asKeeper();
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    const answer = await ask({ method: 'PUT', url: '/api/setup/answers', headers, payload: {} });
    expect(answer.statusCode).toBe(403);
    const foreign = { cookie, origin: 'https://lain.example', host: 'selaras.example.go.id' };
    expect(
      (await ask({ method: 'PUT', url: '/api/setup/answers', headers: foreign, payload: {} })).statusCode,
    ).toBe(403);
  });
});

describe('an answer', () => {
  beforeEach(asKeeper);

  it.each<[string, object, string]>([
    ['an unknown government', { governmentCode: '99.99' }, 'governmentCode: region-unknown'],
    [
      'an administrative city, which has no government',
      { governmentCode: '31.71' },
      'governmentCode: region-unknown',
    ],
    ['a code that is none', { governmentCode: 'ab.cd' }, 'governmentCode: format'],
    ['an empty name', { governmentName: ' ' }, 'governmentName: required'],
    ['a zone that is not ours', { timeZone: 'Europe/Paris' }, 'timeZone: not-in-list'],
    ['an address without a scheme', { publicUrl: 'selaras' }, 'publicUrl: web-address-expected'],
    ['an address with a path', { publicUrl: 'https://example.go.id/selaras' }, 'publicUrl: format'],
    [
      'a name of five lines',
      {
        letterhead: {
          names: ['a', 'b', 'c', 'd', 'e'],
          address: '',
          phone: '',
          website: '',
          email: '',
          place: '',
        },
      },
      'letterhead.names: too-many',
    ],
    [
      'a user name with a space',
      { administrator: { name: 'A', username: 'ad min' } },
      'administrator.username: format',
    ],
    ['a mail server with a path', { mail: { ...ANSWERS.mail, host: 'a/b' } }, 'mail.host: format'],
    ['a port that is none', { mail: { ...ANSWERS.mail, port: 70_000 } }, 'mail.port: out-of-range'],
    ['a sender without a domain', { mail: { ...ANSWERS.mail, from: 'selaras' } }, 'mail.from: format'],
    [
      'a backup folder that is not whole',
      { backup: { directory: 'cadangan', noted: true } },
      'backup.directory: format',
    ],
    [
      'a backup folder nobody may write',
      { backup: { directory: '/proc/selaras', noted: true } },
      'backup.directory: not-writable',
    ],
    ['a field that nobody asked for', { isAdministrator: true }, 'isAdministrator: unknown-field'],
  ])('is refused, by the name of its field: %s', async (_what, answers, wrong) => {
    const answer = await keep(answers);
    expect(answer.statusCode).toBe(422);
    expect(wrongFields(answer)).toEqual([wrong]);
    expect(existsSync(join(data, 'setup/draft.json'))).toBe(false);
  });

  it('stays when the set-up is broken off and the machine restarts', async () => {
    await keep({ governmentCode: '51.03', governmentName: 'Pemerintah Kabupaten Badung' });
    await keep({ timeZone: 'Asia/Makassar' });
    await door.close();
    door = await start();
    await asKeeper();
    const { answers } = (await act('GET', '/answers')).json() as { answers: object };
    expect(answers).toEqual({
      governmentCode: '51.03',
      governmentName: 'Pemerintah Kabupaten Badung',
      timeZone: 'Asia/Makassar',
    });
  });

  it('keeps the mail password without ever showing it again', async () => {
    await keep({ mail: ANSWERS.mail });
    const { password: _password, ...rest } = ANSWERS.mail;
    await keep({ mail: { ...rest, port: 465 } });
    const shown = await act('GET', '/answers');
    expect(shown.body).not.toContain('rahasia');
    expect((shown.json() as { answers: { mail: object } }).answers.mail).toEqual({
      ...rest,
      port: 465,
      passwordSet: true,
    });
    expect(readFileSync(join(data, 'setup/draft.json'), 'utf8')).toContain('rahasia');
    expect(statSync(join(data, 'setup/draft.json')).mode & 0o777).toBe(0o600);
  });

  it('takes a logo by what it is, not by what it says it is', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    expect(wrongFields(await act('PUT', '/logo', { data: svg }))).toEqual(['logo: not-a-picture']);
    const large = Buffer.concat([PNG, Buffer.alloc(257 * 1024)]).toString('base64');
    expect(wrongFields(await act('PUT', '/logo', { data: large }))).toEqual(['logo: too-large']);
    expect((await act('PUT', '/logo', { data: PNG.toString('base64') })).statusCode).toBe(204);
    const logo = await act('GET', '/logo');
    expect([logo.headers['content-type'], logo.rawPayload.equals(PNG)]).toEqual(['image/png', true]);
    expect((await act('DELETE', '/logo')).statusCode).toBe(204);
    expect((await act('GET', '/logo')).statusCode).toBe(204);
  });

  it('tells why a test mail was not sent', async () => {
    await door.close();
    door = await start({}, { sendTestMail: () => Promise.resolve('sambungan ditolak') });
    await asKeeper();
    await keep({ mail: ANSWERS.mail });
    const answer = await act('POST', '/mail-test', { to: 'a@example.go.id' });
    expect(answer.json()).toMatchObject({ status: 422, code: 'setup.mail-failed' });
    expect(answer.body).toContain('sambungan ditolak');
  });
});

describe('the end of the set-up', () => {
  beforeEach(asKeeper);

  const backup = () => ({ directory: join(data, 'backups'), noted: true });

  it('names everything that is still missing', async () => {
    const answer = await act('POST', '/complete', {});
    expect(wrongFields(answer)).toEqual([
      'governmentCode: required',
      'governmentName: required',
      'timeZone: required',
      'publicUrl: required',
      'administrator: required',
      'backup: required',
      'backup.passphrase: required',
    ]);
    expect(existsSync(join(data, 'settings.json'))).toBe(false);
  });

  it('does not come while nobody has noted the passphrase down', async () => {
    await keep({ ...ANSWERS, backup: { ...backup(), noted: false } });
    await act('POST', '/passphrase', {});
    expect(wrongFields(await act('POST', '/complete', {}))).toEqual(['backup.noted: required']);
  });

  it('tells the passphrase once', async () => {
    const { passphrase } = (await act('POST', '/passphrase', {})).json() as { passphrase: string };
    expect(passphrase).toMatch(/^([2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}$/);
    expect(readFileSync(join(data, 'backup.passphrase'), 'utf8').trim()).toBe(passphrase);
    expect((await act('GET', '/answers')).body).not.toContain(passphrase);
  });

  it('turns the answers into settings for this account alone, gives the one-time link, and cannot come twice', async () => {
    await keep({ ...ANSWERS, backup: backup() });
    await act('POST', '/passphrase', {});
    const answer = await act('POST', '/complete', {});
    expect(answer.statusCode).toBe(200);
    const { activationLink } = answer.json() as { activationLink: string };
    expect(activationLink).toMatch(/^https:\/\/selaras\.example\.go\.id\/oidc\/activate\?token=[\w-]{43}$/);
    await door.finished;

    const { settings } = JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8')) as {
      settings: Record<string, string>;
    };
    expect(settings).toEqual({
      NODE_KIND: 'regency',
      GOVERNMENT_CODE: '51.03',
      GOVERNMENT_NAME: 'Pemerintah Kabupaten Badung',
      TIME_ZONE: 'Asia/Makassar',
      PUBLIC_URL: 'https://selaras.example.go.id',
      BACKUP_DIR: join(data, 'backups'),
      BACKUP_PASSPHRASE_FILE: join(data, 'backup.passphrase'),
      SMTP_HOST: 'mail.example.go.id',
      SMTP_PORT: '587',
      SMTP_TLS: 'starttls',
      SMTP_USER: 'u',
      SMTP_PASSWORD: 'rahasia',
      MAIL_FROM: 'a@example.go.id',
    });
    for (const file of ['settings.json', 'backup.passphrase', 'setup/administrator.json'])
      expect([file, statSync(join(data, file)).mode & 0o777]).toEqual([file, 0o600]);
    // Code and draft are gone: what is left is for the first start of the node.
    expect(readdirSync(join(data, 'setup'))).toEqual(['administrator.json']);

    expect((await act('POST', '/complete', {})).json()).toMatchObject({ status: 410, code: 'setup.closed' });
    expect((await keep({ timeZone: 'Asia/Jakarta' })).statusCode).toBe(410);
    await expect(start()).rejects.toMatchObject({ code: 'setup.closed' });
  });

  it('makes a province of a code of two digits', async () => {
    await keep({ ...ANSWERS, governmentCode: '51', backup: backup() });
    await act('POST', '/passphrase', {});
    await act('POST', '/complete', {});
    expect(readFileSync(join(data, 'settings.json'), 'utf8')).toContain('"NODE_KIND": "province"');
  });
});
