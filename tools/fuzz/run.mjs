import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import pg from 'pg';
import {
  commandOf,
  discard,
  familyOf,
  newDataDirectory,
  startDemonstration,
} from '../trial/demonstration.mjs';
import { CALLERS, Callers } from './callers.mjs';
import { changedBetween, fingerprint } from './fingerprint.mjs';
import { routesOf, send } from './http.mjs';
import { wrongWithAnswer, wrongWithReply } from './judge.mjs';
import { Findings, counted, refusalOf, refusalsOf } from './tally.mjs';
import { ask, brokerAs, factsOf, forgedToken, publishFact, subjectsOf } from './subjects.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AT_ONCE = 12;
const HTTP_SHARE = 0.6;
/** A consumer holds so many facts it could not handle; more would be a different question. */
const FACTS = 60;
const TOKEN_LIFE_MS = 200_000;
const PLENTY = '10000000';

/** Runs the work of many askers side by side, each taking the next case. */
async function each(cases, work) {
  let next = 0;
  const asker = async () => {
    while (next < cases.length) {
      const turn = next;
      next += 1;
      await work(cases[turn], turn);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asker));
}

/** As many cases of each place as there is room for, and the places in turns, so that they meet in every state. */
function drawn(places, total, seed) {
  const share = Math.max(1, Math.floor(total / places.length));
  const lists = places.map(({ cases }, at) => fc.sample(cases, { seed: seed + at, numRuns: share }));
  return Array.from({ length: share }, (_, turn) => lists.map((list) => list[turn])).flat();
}

/** @param {{ cases: number, seed: number }} options */
export async function fuzz({ cases: total, seed }) {
  const data = newDataDirectory();
  const began = performance.now();
  const findings = new Findings();
  const table = [];
  let database;
  const node = await startDemonstration({
    data,
    only: 'regency',
    env: { RATE_PER_SESSION: PLENTY, RATE_PER_ADDRESS: PLENTY },
  });
  try {
    const app = familyOf(node.pid).filter((pid) => /standalone\/dist\/main\.js/.test(commandOf(pid)));
    const surroundings = surroundingsOf(app[0]);
    database = new pg.Client({ connectionString: surroundings.databaseUrl });
    const place = { node, data, findings, table, seed, ...surroundings };
    const callers = new Callers(node.regency);
    const things = await callers.idsOfThings();
    const ids = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...things) },
      { weight: 1, arbitrary: fc.uuid() },
    );
    await database.connect();
    const routes = await overHttp({
      ...place,
      callers,
      ids,
      total: Math.round(total * HTTP_SHARE),
      database,
    });
    const subjects = await overTheBroker({
      ...place,
      callers,
      ids,
      total: Math.round(total * (1 - HTTP_SHARE)),
      database,
    });
    await facts({ ...place, callers, ids, database });
    await stillWhole({ ...place, app });
    return {
      seed,
      cases: table.reduce((sum, row) => sum + row.cases, 0),
      routes,
      subjects,
      signedInAgain: callers.renewed,
      seconds: Math.round((performance.now() - began) / 1000),
      table,
      findings: findings.all,
    };
  } finally {
    await database?.end().catch(() => {});
    await node.stop();
    discard(data);
  }
}

/** Where the node's parts are, as its own process was told. */
function surroundingsOf(pid) {
  const told = Object.fromEntries(
    readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const { natsPasswords } = JSON.parse(readFileSync(told.SECRETS_FILE, 'utf8'));
  return { databaseUrl: told.DATABASE_URL, natsUrl: told.NATS_URL, natsPasswords };
}

const mayChange = new Map(CALLERS.map(({ name, mayChange: may }) => [name, may]));
/** Computing an index keeps nothing and is open to everyone. */
const OPEN_WRITE = /^\/api\/instruments\/[^/]+\/compute$/;

async function overHttp({ node, findings, table, seed, callers, ids, total, database }) {
  const document = JSON.parse(readFileSync(join(ROOT, 'libs/api-client/openapi.json'), 'utf8'));
  const places = routesOf(document, ids);
  const cases = drawn(places, total, seed);
  const outcomes = [];
  const run = async (one) => {
    const cookie = await callers.cookieOf(one.who);
    const answer = await send(node.regency, one, cookie);
    if (one.who && answer.status === 401) await callers.ended(one.who, cookie);
    const open = OPEN_WRITE.test(one.path.split('?')[0]) || !one.path.startsWith('/api/');
    const wrong = wrongWithAnswer(answer, { method: one.method, mayChange: open || mayChange.get(one.who) });
    if (wrong)
      findings.add(one.route, wrong, {
        ...one,
        answer: { status: answer.status, body: answer.body.slice(0, 400) },
      });
    outcomes.push({ refusal: refusalOf(answer), milliseconds: answer.milliseconds });
  };
  const strangers = cases.filter(({ who }) => who === null);
  await unchanged(database, findings, 'HTTP, not signed in', () => each(strangers, run));
  await each(
    cases.filter(({ who }) => who !== null),
    run,
  );
  counted(table, 'HTTP', outcomes);
  return { places: places.length, refusals: refusalsOf(outcomes) };
}

async function overTheBroker({
  findings,
  table,
  seed,
  callers,
  ids,
  total,
  natsUrl,
  natsPasswords,
  database,
}) {
  const { allHandlers } = await import('../../apps/standalone/dist/handlers.js');
  const { identity } = await import('@selaras/contracts');
  const connection = await brokerAs(natsUrl, 'gateway', natsPasswords.gateway);
  const tokens = new Map();
  const tokenOf = async (one, turn) => {
    if (one.token === 'none') return null;
    if (one.token === 'forged') return forgedToken(turn);
    const known = tokens.get(one.who);
    if (known && known.until > Date.now()) return known.token;
    const cookie = await callers.cookieOf(one.who);
    const body = JSON.stringify({ sessionId: await callers.sessionOf(one.who) });
    const answer = await ask(connection, { subject: identity.exchangeSession.subject, body, odd: {} }, null);
    const { token } = JSON.parse(answer.body);
    if (!token) await callers.ended(one.who, cookie);
    else tokens.set(one.who, { token, until: Date.now() + TOKEN_LIFE_MS });
    return token ?? null;
  };
  const places = subjectsOf(allHandlers(), ids);
  const cases = drawn(places, total, seed + 100_000);
  const outcomes = [];
  const run = async (one, turn) => {
    const token = await tokenOf(one, turn);
    const answer = await ask(connection, one, token);
    if (answer.problem === 'common.not-signed-in' && one.token === 'real') {
      tokens.delete(one.who);
    }
    const wrong = wrongWithReply(answer, { open: one.open, believed: one.token === 'real' });
    if (wrong)
      findings.add(one.subject, wrong, {
        ...one,
        body: one.body.slice(0, 400),
        answer: answer.body.slice(0, 400),
      });
    outcomes.push({ refusal: answer.problem, milliseconds: answer.milliseconds });
  };
  // What is open takes a credential of its own in its body, and is asked with the others.
  const strangers = cases.filter(({ token, open }) => token !== 'real' && !open);
  await unchanged(database, findings, 'broker, nobody vouched for', () => each(strangers, run));
  await each(
    cases.filter(({ token, open }) => token === 'real' || open),
    run,
  );
  await connection.close();
  counted(table, 'broker', outcomes);
  return { places: places.length, refusals: refusalsOf(outcomes) };
}

/** A fact that cannot be read holds up no other: one that can still arrives. */
async function facts({ node, findings, table, seed, ids, callers, natsUrl, natsPasswords, database }) {
  const { TOPOLOGY } = await import('@selaras/platform');
  const events = [...new Set(Object.values(TOPOLOGY).flatMap(({ consumes }) => consumes))];
  const connection = await brokerAs(natsUrl, 'provisioner', natsPasswords.provisioner);
  const cases = drawn(factsOf(events, ids), FACTS, seed + 200_000);
  for (const one of cases) publishFact(connection, one);
  await connection.flush();
  await connection.close();
  table.push({ what: 'facts', cases: cases.length });
  const name = `Dinas Uji ${seed}`;
  const cookie = await callers.cookieOf('administrator');
  const body = JSON.stringify({ name, kind: 'dinas', code: `uji-${seed}` });
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const made = await send(node.regency, { method: 'POST', path: '/api/agencies', headers, body }, cookie);
  if (made.status !== 201)
    return findings.add('facts', `the agency that should follow was answered ${made.status}`, {
      body: made.body,
    });
  for (let tries = 0; tries < 150; tries += 1) {
    const { rowCount } = await database.query('SELECT 1 FROM registry.agency_copy WHERE name = $1', [name]);
    if (rowCount) return;
    await pause(200);
  }
  findings.add('facts', 'a good fact after broken ones did not arrive within 30 s', { name });
}

async function unchanged(database, findings, who, work) {
  const before = await fingerprint(database);
  await work();
  for (const table of changedBetween(before, await fingerprint(database)))
    findings.add(who, `changed the table ${table}`, {});
}

/** The same processes as before, ready, and nothing in their log that says a handler failed. */
async function stillWhole({ node, data, findings, app }) {
  const now = familyOf(node.pid).filter((pid) => /standalone\/dist\/main\.js/.test(commandOf(pid)));
  if (now.join() !== app.join()) findings.add('processes', 'one ended and was started again', { app, now });
  const ready = await send(
    node.regency,
    { method: 'GET', path: '/health/ready', headers: {}, body: null },
    '',
  );
  if (ready.status !== 200)
    findings.add('/health/ready', `answers ${ready.status}`, { body: ready.body.slice(0, 400) });
  const log = readFileSync(join(data, 'regency/logs/app.log'), 'utf8');
  const failed = log
    .split('\n')
    .filter((line) => line.includes('"handler failed"') || line.includes('"request failed"'));
  for (const line of failed.slice(0, 50)) {
    const { msg, subject, err } = JSON.parse(line);
    findings.add('log', `${msg}: ${err?.message ?? ''}`.slice(0, 200), {
      subject,
      err: err?.stack?.slice(0, 600),
    });
  }
}
