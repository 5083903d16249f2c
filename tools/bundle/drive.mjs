/**
 * What a new person does in the browser after an installation, by HTTP: the first set-up, the first password, the
 * authenticator, the first piece of work; and later whether all of it is still there. Needs nothing but Node.
 *   node drive.mjs first ORIGIN CODE FILE    writes what it did to FILE
 *   node drive.mjs again ORIGIN FILE         signs in once more and looks for it
 *   node drive.mjs reset ORIGIN LINK FILE    the same after the server handed out a link: another password, another key
 */
import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const PASSWORD = 'kunci percobaan pemasangan 2026';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const UP_MS = 120_000;

class Visitor {
  #cookies = new Map();

  constructor(origin) {
    this.origin = origin;
  }

  async ask(path, { method = 'GET', headers = {}, body } = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.origin), {
      method,
      body,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** @returns {Promise<any>} the answer's content @throws Error with what was refused */
  async json(path, method = 'GET', content = undefined) {
    const headers = content === undefined ? {} : { 'content-type': 'application/json' };
    const body = content === undefined ? undefined : JSON.stringify(content);
    const answer = await this.ask(path, { method, headers, body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  /** Goes where the answers lead. */
  async visit(path, init) {
    let url = new URL(path, this.origin);
    let answer = await this.ask(url.href, init);
    for (let hop = 0; hop < 12 && answer.status >= 300 && answer.status < 400; hop += 1) {
      url = new URL(answer.headers.get('location') ?? '', url);
      answer = await this.ask(url.href);
    }
    return { url, status: answer.status, text: await answer.text() };
  }

  send(url, fields) {
    return this.visit(url, { method: 'POST', headers: FORM, body: new URLSearchParams(fields).toString() });
  }
}

/** RFC 6238: SHA-1, six digits, thirty seconds. */
function totp(key, step) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', bytes).update(counter).digest();
  const at = hash[hash.length - 1] & 0x0f;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Signs in with password and authenticator, setting the second up where it is asked for. */
async function signIn(visitor, who) {
  const page = await visitor.visit('/auth/sign-in?returnTo=/');
  let at = await visitor.send(page.url, { username: who.username, password: who.password });
  const key = /id="key">([^<]+)</.exec(at.text)?.[1]?.replaceAll(' ', '');
  if (key) {
    who.key = key;
    who.step = Math.floor(Date.now() / 30_000);
    const ticket = /name="ticket"\s[^>]*value="([^"]*)"/.exec(at.text)?.[1] ?? '';
    at = await visitor.send(at.url, { step: 'enrol', ticket, code: totp(key, who.step) });
    at = await visitor.send(at.url, { step: 'kept' });
  } else if (at.text.includes('name="code"')) {
    // A code counts once: the next one where that of now has been used.
    who.step = Math.max(Math.floor(Date.now() / 30_000), who.step + 1);
    at = await visitor.send(at.url, { step: 'code', code: totp(who.key, who.step) });
  }
  if (at.url.pathname !== '/') throw new Error(`signing in ended at ${at.url.pathname}: ${at.status}`);
  const { me } = await visitor.json('/api/session');
  if (me?.positions?.[0]?.role !== 'administrator') throw new Error('not signed in as administrator');
}

async function untilUp(visitor) {
  for (const began = Date.now(); Date.now() - began < UP_MS; await pause(250)) {
    const ready = await visitor.ask('/health/ready').catch(() => null);
    if (ready?.status === 200) return;
  }
  throw new Error('the node did not come up');
}

async function first(origin, code, file) {
  const visitor = new Visitor(origin);
  const refused = await visitor.ask('/api/setup/answers');
  if (refused.status !== 401) throw new Error(`without the code the set-up answers ${refused.status}`);
  await visitor.json('/api/setup/session', 'POST', { code });
  const { passphrase } = await visitor.json('/api/setup/passphrase', 'POST', {});
  const { suggested } = await visitor.json('/api/setup/answers');
  const [government] = (await visitor.json('/api/setup/governments?q=33.22')).items;
  const who = { username: 'admin.percobaan', password: PASSWORD, key: '', step: 0 };
  await visitor.json('/api/setup/answers', 'PUT', {
    governmentCode: government.code,
    governmentName: government.name,
    timeZone: government.timeZone,
    publicUrl: origin,
    letterhead: {
      names: [government.name.toUpperCase()],
      address: 'Jalan Contoh Nomor 1',
      phone: '',
      website: '',
      email: '',
      place: 'Ungaran',
    },
    administrator: { name: 'Administrator Percobaan (contoh)', username: who.username },
    mail: null,
    backup: { directory: suggested.backupDir, noted: true },
  });
  const { activationLink } = await visitor.json('/api/setup/complete', 'POST', {});
  await untilUp(visitor);
  if ((await visitor.ask('/api/setup')).status !== 404) throw new Error('the set-up is still open');

  const link = new URL(activationLink);
  const token = link.searchParams.get('token') ?? '';
  const set = await visitor.send(link.pathname, { token, password: PASSWORD, repeated: PASSWORD });
  if (set.status !== 200) throw new Error(`the first password was refused: ${set.status}`);
  await signIn(visitor, who);
  const agency = {
    code: '1.01',
    name: 'Dinas Percobaan Pemasangan',
    shortName: 'Dinas Percobaan',
    kind: 'dinas',
  };
  const { id } = await visitor.json('/api/agencies', 'POST', { ...agency, parentId: null });
  writeFileSync(file, JSON.stringify({ who, passphrase, agencyId: id }), { mode: 0o600 });
  console.log('penyiapan, kata sandi, autentikator, masuk, pekerjaan pertama: baik');
}

async function again(origin, file) {
  const known = JSON.parse(readFileSync(file, 'utf8'));
  const visitor = new Visitor(origin);
  await untilUp(visitor);
  await signIn(visitor, known.who);
  writeFileSync(file, JSON.stringify(known), { mode: 0o600 });
  const { items } = await visitor.json('/api/agencies?limit=200');
  if (!items.some(({ id }) => id === known.agencyId)) throw new Error('the agency is gone');
  const letterhead = await visitor.json('/api/letterheads');
  if (letterhead.place !== 'Ungaran') throw new Error('the letterhead is gone');
  const { services, items: warnings } = await visitor.json('/api/status');
  if (services.some(({ answers }) => !answers)) throw new Error('a service is silent');
  console.log('masuk lagi, perangkat daerah, kop naskah, keadaan: baik');
  for (const { severity, sentence } of warnings) console.log(`  ${severity}: ${sentence}`);
}

async function reset(origin, link, file) {
  const known = JSON.parse(readFileSync(file, 'utf8'));
  const visitor = new Visitor(origin);
  const { pathname, searchParams } = new URL(link);
  const password = `${PASSWORD} baru`;
  const set = await visitor.send(pathname, {
    token: searchParams.get('token') ?? '',
    password,
    repeated: password,
  });
  if (set.status !== 200) throw new Error(`the new password was refused: ${set.status}`);
  const used = await visitor.send(pathname, {
    token: searchParams.get('token') ?? '',
    password,
    repeated: password,
  });
  if (used.status < 400) throw new Error('the link works twice');
  const former = known.who.key;
  Object.assign(known.who, { password, key: '', step: 0 });
  await signIn(visitor, known.who);
  if (!known.who.key || known.who.key === former) throw new Error('no new authenticator was asked for');
  writeFileSync(file, JSON.stringify(known), { mode: 0o600 });
  console.log('tautan administrator, kata sandi baru, autentikator baru: baik');
}

const [phase, ...rest] = process.argv.slice(2);
await { first, again, reset }[phase](...rest);
