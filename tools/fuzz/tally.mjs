import { percentile } from '../trial/numbers.mjs';

/** @typedef {{ where: string, what: string, times: number, example: object }} Finding */

/** What was found, one line a kind: the same fault in a thousand cases is one fault. */
export class Findings {
  #kinds = new Map();

  add(where, what, example) {
    const key = `${where} ${what}`;
    const known = this.#kinds.get(key) ?? { where, what, times: 0, example };
    known.times += 1;
    this.#kinds.set(key, known);
  }

  get all() {
    return [...this.#kinds.values()];
  }
}

/** Adds a line to the table. */
export function counted(rows, kind, outcomes) {
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  rows.push({
    what: kind,
    cases: outcomes.length,
    answered: outcomes.filter(({ refusal }) => refusal === null).length,
    refused: outcomes.filter(({ refusal }) => refusal !== null).length,
    p50ms: Math.round(percentile(times, 0.5)),
    p99ms: Math.round(percentile(times, 0.99)),
    slowestMs: Math.round(Math.max(...times)),
  });
}

/** What a refusal over HTTP is called; null: it was answered. */
export function refusalOf({ status, body }) {
  if (status !== null && status < 400) return null;
  return /"code":"([a-z.-]+)"/.exec(body)?.[1] ?? String(status);
}

/** How often each refusal was met: a fuzz that only ever hears one of them asks nothing. */
export function refusalsOf(outcomes) {
  const times = new Map();
  for (const { refusal } of outcomes) if (refusal) times.set(refusal, (times.get(refusal) ?? 0) + 1);
  return Object.fromEntries([...times].sort(([, one], [, other]) => other - one));
}
