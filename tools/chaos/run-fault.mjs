import { setTimeout as pause } from 'node:timers/promises';
import { compareStreams, followStream, judgeAnswer, settle } from './accountant.mjs';
import { genesisOf } from './books.mjs';
import { Load } from './load.mjs';
import { Moments } from './moments.mjs';

/** Whatever the supervisor has to bring back is there again within this; a start takes some seconds on a small machine. */
export const BACK_WITHIN_S = 30;
const SETTLED_WITHIN_MS = 90_000;
const WATCH_EVERY_MS = 700;
const AUDITED = ['identity', 'registry', 'scoring', 'interop'];

/**
 * Lets people work, lets one thing go wrong, lets them work on, and compares what they were told with what is there.
 * @param {import('./stage.mjs').Stage} stage
 * @param {import('./faults.mjs').Fault} fault
 */
export async function runFault(stage, fault, number) {
  const { regency, people, seed } = stage;
  stage.moments = new Moments(seed, fault.name);
  stage.notes = [];
  stage.seen = new Map();
  stage.answers = [];
  stage.turns = [];
  const run = `f${number}`;
  const before = { restarts: regency.restarts(), steps: await stage.books.steps(stage.assessment) };
  const load = new Load(people, {
    run,
    agencies: stage.agencies,
    assessment: stage.assessment,
    pauseMs: 150,
  });
  stage.load = load;
  load.start();
  const watch = watchStatus(stage);
  const delay = stage.moments.between(500, 2_000);
  await pause(delay);
  const struck = Date.now();
  let broke = '';
  await fault.strike(stage).catch((error) => (broke = `the fault itself failed: ${error.message}`));
  const over = Date.now();
  const back = await Promise.all(
    fault.restarts.map((name) => regency.backWithin(name, before.restarts[name], BACK_WITHIN_S * 1_000)),
  );
  await stage.untilReady(regency, BACK_WITHIN_S * 1_000);
  const readySeconds = (Date.now() - over) / 1_000;
  const ready = readySeconds < BACK_WITHIN_S;
  await stage.untilReady(stage.province, BACK_WITHIN_S * 1_000);
  await pause(1_500);
  await load.stop();
  watch.stop();
  const settled = await untilSettled(stage);
  const findings = broke ? [broke] : [];
  if (!ready) findings.push(`not ready within ${BACK_WITHIN_S} s`);
  back.forEach((seconds, index) => {
    if (seconds === null) findings.push(`${fault.restarts[index]} did not come back`);
  });
  if (!settled.done)
    findings.push(`still under way after ${SETTLED_WITHIN_MS / 1000} s: ${JSON.stringify(settled.underWay)}`);
  findings.push(...regency.surrenders.splice(0), ...stage.province.surrenders.splice(0));
  const balance = await balanceOf(stage, load, before.steps);
  findings.push(...(await proofs(stage)));
  const dirty = uncleanAnswers(stage, fault.allows);
  findings.push(...summary(dirty));
  for (const expected of fault.seen ?? [])
    if (![...stage.seen.keys()].some((code) => expected.test(code)))
      findings.push(`nobody saw ${expected.source}`);
  const bad = [...balance.lost, ...balance.doubled, ...balance.torn, ...findings];
  return {
    fault: fault.name,
    afterMs: delay,
    lastedSeconds: (over - struck) / 1_000,
    acts: load.acts.length,
    ...countBy(load.acts, 'outcome'),
    repeated: load.acts.filter(({ sends }) => sends > 1).length,
    lost: balance.lost.length,
    doubled: balance.doubled.length,
    torn: balance.torn.length,
    unavailable: stage.answers.filter(({ status }) => status === 503).length,
    unclean: dirty.length,
    readySeconds: ready ? readySeconds : null,
    settledSeconds: settled.seconds,
    refusals: countBy(
      load.acts.filter(({ code }) => code),
      'code',
    ),
    seen: Object.fromEntries(stage.seen),
    notes: stage.notes,
    findings: bad,
    verdict: bad.length === 0 ? 'ok' : 'FAILED',
  };
}

/** The administrators' page, looked at all the time: what went wrong stands there in words. */
function watchStatus(stage) {
  let running = true;
  const loop = (async () => {
    while (running) {
      const answer = await stage.people.inspektorat.ask('/api/status/warnings');
      for (const { code } of answer?.body?.items ?? []) stage.saw(code);
      await pause(WATCH_EVERY_MS);
    }
  })();
  return { stop: () => ((running = false), loop) };
}

/** Everything published, taken, sealed, delivered and signed for. */
async function untilSettled(stage) {
  const began = Date.now();
  let underWay = {};
  while (Date.now() - began < SETTLED_WITHIN_MS) {
    underWay = await stage.books.underWay().catch((error) => ({ error: error.message }));
    if (
      Object.values(underWay).every((value, index) => value === 0 || Object.keys(underWay)[index] === 'last')
    )
      return { done: true, seconds: (Date.now() - began) / 1_000 };
    await pause(250);
  }
  return { done: false, seconds: (Date.now() - began) / 1_000, underWay };
}

async function balanceOf(stage, load, stepsBefore) {
  const { books, assessment } = stage;
  const [places, steps] = await Promise.all([books.places(load.acts), books.steps(assessment)]);
  const counted = [...load.steps].map(([name, { acknowledged, unknown }]) => ({
    name,
    acknowledged,
    unknown,
    observed: (steps[name] ?? 0) - (stepsBefore[name] ?? 0),
  }));
  const imported = await Promise.all(load.tallies.map((tally) => books.imported(tally)));
  return settle(load.acts, places, [...counted, ...imported.flat()]);
}

/** The chains: both sides of the exchange, and the audit trail of each service by the product's own verification. */
async function proofs({ books, people, regency, province }) {
  const name = `${regency.plan.governmentCode}>${province.plan.governmentCode}`;
  const { sent, received } = await books.streams();
  const faults = [
    ...followStream(`${name} at the sender`, sent, genesisOf(name)),
    ...followStream(`${name} at the receiver`, received, genesisOf(name)),
    ...compareStreams(sent, received),
  ].slice(0, 10);
  for (const service of AUDITED) {
    let cursor;
    do {
      const { outcome, body, code } = await people.inspektorat.act(
        'POST',
        '/api/audit/verifications',
        () => ({
          service,
          ...(cursor && { cursor }),
        }),
      );
      if (outcome !== 'acknowledged') faults.push(`audit trail of ${service} not verified: ${code}`);
      else if (body.broken) faults.push(`audit trail of ${service}: ${JSON.stringify(body.broken)}`);
      cursor = body?.nextCursor;
    } while (cursor);
  }
  return faults;
}

function uncleanAnswers({ answers, turns }, allows) {
  // From its question to its answer: whatever was on its way at a turning point counts.
  const soon = ({ at, milliseconds }) =>
    turns.some((turn) => at >= turn && at - milliseconds - turn < allows.withinMs);
  return answers
    .map((answer) => ({ answer, fault: judgeAnswer(answer) }))
    .filter((one) => one.fault && !(allows?.unclean.test(one.fault) && soon(one.answer)));
}

function summary(dirty) {
  const kinds = new Map();
  for (const { answer, fault } of dirty) {
    const words = `${fault}: ${answer.method} ${answer.path.replace(/[0-9a-f-]{36}/g, '…').replace(/\?.*/, '')}`;
    kinds.set(words, [...(kinds.get(words) ?? []), answer]);
  }
  return [...kinds].map(([words, answers]) => `${answers.length}× ${words} ${answers[0].text.slice(0, 160)}`);
}

const countBy = (list, field) =>
  list.reduce((sums, one) => ({ ...sums, [one[field]]: (sums[one[field]] ?? 0) + 1 }), {});
