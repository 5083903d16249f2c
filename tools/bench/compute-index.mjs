import { computeIndex, loadInstrument } from '@selaras/maturity';
import { median, seededRandom } from '../trial/numbers.mjs';

const EDITIONS = ['spbe-2018', 'spbe-2020', 'pemdi-2026'];
const ROUND_MS = 300;
const ROUNDS = 7;
const SETS = 1_000;

/** What a quick script would do: levels times weights in floating point, aspect by aspect, nothing explained. */
function floatingLoop(instrument) {
  const aspects = instrument.aspects.map((aspect) => ({
    weight: Number(aspect.weight),
    domain: aspect.domain,
    indicators: instrument.indicators
      .filter((indicator) => indicator.aspect === aspect.code)
      .map(({ code, weight }) => ({ code, weight: Number(weight) })),
  }));
  return (levels) => {
    let index = 0;
    const parts = [];
    for (const aspect of aspects) {
      let sum = 0;
      for (const { code, weight } of aspect.indicators) sum += Number(levels[code]) * weight;
      parts.push(sum / aspect.weight);
      index += sum;
    }
    return { index: Math.round(index) / 100, parts };
  };
}

/** Runs a function over and over for a while; nanoseconds a call. */
function timed(work) {
  let calls = 0;
  const began = process.hrtime.bigint();
  let elapsed = 0n;
  do {
    for (let i = 0; i < 50; i += 1) work(calls + i);
    calls += 50;
    elapsed = process.hrtime.bigint() - began;
  } while (elapsed < BigInt(ROUND_MS) * 1_000_000n);
  return Number(elapsed) / calls;
}

/**
 * The exact index with its whole explanation against a plain floating-point loop, on the same levels in the same
 * process, taking turns. `ratio` is the loop's time over ours: 1 as fast, 1/20 twenty times slower.
 */
export async function benchComputeIndex() {
  const rows = [];
  for (const edition of EDITIONS) {
    const instrument = loadInstrument(edition);
    const sets = levelSets(instrument);
    const loop = floatingLoop(instrument);
    const ours = [];
    const theirs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(timed((n) => loop(sets[n % sets.length])));
      ours.push(timed((n) => computeIndex(instrument, sets[n % sets.length])));
    }
    rows.push({
      edition,
      indicators: instrument.indicators.length,
      exactMicroseconds: median(ours) / 1000,
      floatMicroseconds: median(theirs) / 1000,
      ratio: median(theirs) / median(ours),
    });
  }
  return {
    name: 'compute-index',
    goal: 'the loop’s time over ours ≥ 1/20',
    met: rows.every(({ ratio }) => ratio >= 1 / 20),
    rows,
  };
}

/** Answers as they come: whole levels, and two decimals where the scale has them; the same at every run. */
function levelSets({ indicators, levelScale: { min, max, integer } }) {
  const random = seededRandom(20_260_101);
  const level = () => {
    const value = min + random() * (max - min);
    return integer ? Math.round(value) : Math.round(value * 100) / 100;
  };
  return Array.from({ length: SETS }, () =>
    Object.fromEntries(indicators.map(({ code }) => [code, level()])),
  );
}
