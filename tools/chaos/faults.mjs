import { setTimeout as pause } from 'node:timers/promises';
import { COMMIT_MOMENTS } from './commit-moments.mjs';
import { LONG_ACTS } from './long-acts.mjs';
import { SERVICES } from './split-node.mjs';

const PARTS = [...SERVICES, 'nats', 'postgres'];

/** What asks a process to end in good order. */
const ASK = { postgres: 'SIGINT' };

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {(stage: import('./stage.mjs').Stage) => Promise<void>} strike resolves when its cause is over
 * @property {readonly string[]} restarts parts of the regency that the supervisor has to bring back
 * @property {(stage: import('./stage.mjs').Stage) => string} [missing] why it cannot be done here; empty when it can
 * @property {{ unclean: RegExp, withinMs: number }} [allows] answers that are not the product's fault here, so soon after
 *   one of the stage's turning points
 * @property {readonly RegExp[]} [seen] codes that people must have seen meanwhile, in answers or on the status page
 */

/** Without warning, as the kernel does when memory runs out. */
const kill = (name) => ({
  name: `kill-${name}`,
  restarts: [name],
  strike: async ({ regency }) => regency.signal(name, 'SIGKILL'),
});

/** It neither answers nor ends: a swapping machine, a debugger, a disk that does not answer. */
const freeze = (name) => ({
  name: `freeze-${name}`,
  restarts: [],
  strike: async ({ regency, moments }) => {
    regency.signalFamily(name, 'SIGSTOP');
    await pause(moments.between(3_000, 7_000));
    regency.signalFamily(name, 'SIGCONT');
  },
});

/** Stopped in good order, away for a while, started again. */
const away = (name) => ({
  name: `stop-${name}`,
  restarts: [name],
  seen: name === 'gateway' ? [/^unreachable$/] : [/^common\.unavailable$|^service-silent$/],
  strike: async ({ regency, moments }) => {
    const letCome = regency.holdBack(name);
    regency.signal(name, ASK[name] ?? 'SIGTERM');
    await pause(moments.between(3_000, 7_000));
    letCome();
  },
});

/** Every process of the node at once, as when the machine loses its power; its disk keeps what was written. */
const powerCut = {
  name: 'power-cut',
  restarts: PARTS,
  strike: async ({ regency }) => PARTS.forEach((name) => regency.signal(name, 'SIGKILL')),
};

const disk = (name, leave, seen) => ({
  name,
  restarts: [],
  seen,
  missing: ({ disk: small }) => small.missing,
  strike: async ({ disk: small, moments }) => {
    small.fill(leave);
    await pause(moments.between(5_000, 8_000));
    small.empty();
  },
});

/** The gateway looks at its clocks every ten seconds. */
const clock = (name, seconds) => ({
  name,
  restarts: [],
  // The processes take the new time within a second of each other, as they would not on a real machine: a token of five
  // minutes that was on its way between two of them has ended.
  allows: { unclean: /^401 common\.not-signed-in/, withinMs: 3_000 },
  seen: [/^clock-jumped$/],
  missing: ({ clock: wall }) => wall.missing,
  strike: async ({ clock: wall, moments, turn }) => {
    turn();
    wall.set(seconds);
    await pause(moments.between(12_000, 14_000));
    turn();
    wall.set(0);
    await pause(1_500);
  },
});

/** @type {readonly Fault[]} */
export const FAULTS = [
  ...PARTS.map(kill),
  ...PARTS.map(freeze),
  ...PARTS.map(away),
  powerCut,
  disk('disk-nearly-full', 300, [/^common\.disk-nearly-full$/]),
  disk('disk-full', 0, [/^common\.disk-nearly-full$|^common\.unavailable$|^disk-full$/]),
  clock('clock-forward', 600),
  clock('clock-back', -600),
  ...COMMIT_MOMENTS,
  ...LONG_ACTS,
];
