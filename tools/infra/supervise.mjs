import { setTimeout as pause } from 'node:timers/promises';
import { Failure, reason } from './failure.mjs';
import { describeExit, isClosing } from './processes.mjs';

/** A child that lived this long was well: its next death is the first again. */
const SETTLED_MS = 15_000;
const QUICK_DEATHS = 6;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Starts a child again whenever it ends by itself, after a pause that doubles with each quick death. What dies again
 * and again as soon as it is up is given up: a fault that a restart does not cure must be seen, not hidden.
 * @param {import('./index.mjs').ProcessHandle} first the child as it runs now
 * @param {object} options
 * @param {() => Promise<import('./index.mjs').ProcessHandle>} options.restart resolves when it is of use again
 * @param {Keeper[]} [options.needs] children without which this one cannot start
 * @param {(line: string) => void} options.log
 * @param {(failure: Failure) => void} options.onGiveUp
 * @param {{ settledMs?: number, quickDeaths?: number, firstPauseMs?: number }} [options.limits]
 * @returns {Keeper}
 * @typedef {object} Keeper
 * @property {() => Promise<void>} whenUp
 * @property {() => number} restarts
 * @property {() => Promise<void>} stop for good: it is not started again
 */
export function keepRunning(first, { restart, needs = [], log, onGiveUp, limits = {} }) {
  const { settledMs = SETTLED_MS, quickDeaths = QUICK_DEATHS, firstPauseMs = FIRST_PAUSE_MS } = limits;
  const { name, logFile } = first;
  let restarts = 0;
  let deaths = 0;
  let up = Promise.resolve();
  let current = first;
  let stopped = false;
  const ending = () => stopped || isClosing();

  async function bringBack(why) {
    for (let last = why; ;) {
      deaths += 1;
      if (deaths > quickDeaths) throw crashLoop(name, deaths, last, logFile);
      const wait = Math.min(firstPauseMs * 2 ** (deaths - 1), LONGEST_PAUSE_MS);
      log(
        `${name} berhenti (${last}); dimulai lagi dalam ${seconds(wait)} detik. (It ended and is started again.)`,
      );
      await pause(wait);
      await Promise.all(needs.map((need) => need.whenUp()));
      if (ending()) return null;
      try {
        const handle = await restart();
        restarts += 1;
        log(`${name} berjalan lagi. (Running again.)`);
        return handle;
      } catch (error) {
        if (ending()) return null;
        last = reason(error);
        // Somebody has to make room, and may take longer than any number of tries.
        if (isFull(error)) deaths = Math.min(deaths, quickDeaths - 1);
      }
    }
  }

  function watch(handle) {
    current = handle;
    // By the clock that only counts: setting the other one is no death.
    const since = performance.now();
    handle.exited.then(() => {
      if (handle.stopping || ending()) return;
      if (performance.now() - since >= settledMs) deaths = 0;
      const back = bringBack(describeExit(handle));
      up = back.then(
        (next) => {
          if (next) watch(next);
        },
        () => {},
      );
      back.catch((error) => {
        if (!ending()) onGiveUp(error);
      });
    });
  }

  watch(first);
  return {
    whenUp: () => up,
    restarts: () => restarts,
    async stop() {
      stopped = true;
      await up;
      await current.stop();
    },
  };
}

/** Its own code, or what the database's log said of it. */
const isFull = ({ code, message }) =>
  code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device/.test(message);

function crashLoop(name, deaths, last, logFile) {
  return new Failure(
    `${name} berhenti ${deaths} kali berturut-turut (terakhir: ${last}), maka semuanya dihentikan; lihat ${logFile}, perbaiki sebabnya, lalu mulai lagi.`,
    `${name} ended ${deaths} times in a row, so everything was stopped; see that log, mend the cause and start again.`,
  );
}

const seconds = (ms) => (ms / 1000).toFixed(ms % 1000 ? 2 : 0).replace('.', ',');
