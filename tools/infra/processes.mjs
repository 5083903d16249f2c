import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure, reason } from './failure.mjs';
import { keepSmall } from './rotate.mjs';
import { guard } from './watchdog.mjs';

/** @type {Set<import('./index.mjs').ProcessHandle>} */
const running = new Set();
let closing = false;

/** The order of a stop: nothing loses what it still needs. */
export const STAGES = /** @type {const} */ (['task', 'app', 'broker', 'database']);

const windows = process.platform === 'win32';

/**
 * Starts a child in a process group of its own, so that the terminal's Ctrl-C reaches only the starter, which then
 * stops everything in order.
 * @param {import('./index.mjs').ProcessOptions} options
 * @returns {import('./index.mjs').ProcessHandle}
 */
export function startProcess(options) {
  const { name, stage, command, args = [], logFile, ipc = false, onLine, stopSignal = 'SIGTERM' } = options;
  if (closing) throw new Failure('Dihentikan sebelum selesai.', 'Stopped before it was done.');
  // Without a reader the child writes straight to its file: it then survives us without a broken pipe.
  const descriptor = onLine ? null : openLog(logFile);
  const output = onLine ? 'pipe' : descriptor;
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    uid: options.uid,
    gid: options.gid,
    detached: !windows,
    windowsHide: true,
    stdio: ['ignore', output, output, ...(ipc ? ['ipc'] : [])],
  });
  if (typeof descriptor === 'number') closeSync(descriptor);
  if (onLine) relayLines(child, logFile, onLine);

  let exit = null;
  const release = child.pid ? guard(child.pid, stopSignal) : () => {};
  const exited = new Promise((resolve) => {
    const settle = (result) => {
      if (exit) return;
      exit = result;
      release();
      running.delete(handle);
      resolve(result);
    };
    // 'close' comes after the last line of output, which is the one that says why; but a grandchild that kept the
    // pipe open must not delay the news for ever.
    child.once('close', (code, signal) => settle({ code, signal }));
    child.once('exit', (code, signal) => setTimeout(settle, onLine ? 500 : 0, { code, signal }));
    child.once('error', (error) => {
      if (!child.pid) settle({ code: null, signal: null, error });
    });
  });

  const handle = {
    name,
    stage,
    logFile,
    pid: child.pid,
    child,
    exited,
    stopping: false,
    get exit() {
      return exit;
    },
    kill(signal = 'SIGKILL', wholeGroup = true) {
      if (!exit && child.pid) signalProcess(child.pid, signal, wholeGroup);
    },
    stop(steps) {
      handle.stopping = true;
      if (ipc && child.connected) child.send({ type: 'drain' }, () => {});
      return stopInSteps(handle, steps ?? options.stopSteps ?? [[stopSignal, 3000]]);
    },
  };
  running.add(handle);
  return handle;
}

/**
 * Runs a command to its end, supervised like everything else.
 * @param {Omit<import('./index.mjs').ProcessOptions, 'stage' | 'onLine'> & { timeoutMs?: number }} options
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>} code null: killed or never started
 */
export async function runTask({ timeoutMs, ...options }) {
  const lines = { stdout: [], stderr: [] };
  const handle = startProcess({
    ...options,
    stage: 'task',
    stopSteps: [['SIGTERM', 1000]],
    onLine(line, source) {
      if (lines[source].push(line) > 2000) lines[source].shift();
    },
  });
  const timer = timeoutMs && setTimeout(() => handle.kill('SIGKILL'), timeoutMs);
  const { code, error } = await handle.exited;
  clearTimeout(timer);
  if (error) lines.stderr.push(reason(error));
  return { code, stdout: lines.stdout.join('\n'), stderr: lines.stderr.join('\n') };
}

/**
 * Stops everything that was started here, stage by stage.
 * Idempotent: a second caller waits for the same children.
 */
export async function stopAll() {
  closing = true;
  for (const stage of STAGES) {
    await Promise.all([...running].filter((one) => one.stage === stage).map((one) => one.stop()));
  }
}

/** Whether everything is being stopped: what ends now was told to. */
export const isClosing = () => closing;

/** The last resort of a second Ctrl-C or a defect in the starter: synchronous, nothing is waited for. */
export function killAll() {
  closing = true;
  for (const one of running) {
    one.stopping = true;
    // Postgres cleans up its shared memory on SIGQUIT; SIGKILL would leave its children to find out by themselves.
    one.kill(one.stage === 'database' ? 'SIGQUIT' : 'SIGKILL', one.stage !== 'database');
  }
}

/** @param {Promise<unknown>} promise @param {number} ms @returns {Promise<boolean>} whether it settled in time */
export function settlesWithin(promise, ms) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return Promise.race([promise.then(() => true), late]).finally(() => clearTimeout(timer));
}

/** @param {import('./index.mjs').ProcessHandle} handle how it ended, for the middle of a sentence */
export function describeExit({ exit }) {
  if (exit?.error) return reason(exit.error);
  return exit?.signal ? exit.signal : `exit ${exit?.code}`;
}

async function stopInSteps(handle, steps) {
  for (const [signal, graceMs] of steps) {
    if (handle.exit) return;
    handle.kill(signal, false);
    if (await settlesWithin(handle.exited, graceMs)) return;
  }
  handle.kill('SIGKILL', true);
  await settlesWithin(handle.exited, 1000);
}

function signalProcess(pid, signal, wholeGroup) {
  for (const target of wholeGroup && !windows ? [-pid, pid] : [pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

function relayLines(child, logFile, onLine) {
  const log = logFile ? openLog(logFile) : null;
  let open = 0;
  for (const source of [child.stdout, child.stderr]) {
    open += 1;
    createInterface({ input: source, crlfDelay: Infinity })
      .on('line', (line) => {
        if (log !== null) append(log, line);
        onLine(line, source === child.stderr ? 'stderr' : 'stdout');
      })
      .on('close', () => {
        open -= 1;
        if (open === 0 && log !== null) closeSync(log);
      });
  }
}

/** A full disk loses lines as long as it is full; it must not bring down who supervises everything. */
function append(log, line) {
  try {
    writeSync(log, `${line}\n`);
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT', 'EIO'].includes(error.code)) throw error;
  }
}

function openLog(logFile) {
  if (!logFile) return 'ignore';
  mkdirSync(dirname(logFile), { recursive: true });
  keepSmall(logFile);
  return openSync(logFile, 'a', 0o600);
}
