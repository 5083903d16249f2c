import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../infra/ports.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = /Selaras siap/;

/** A data directory that the account PostgreSQL runs as may pass through. */
export function newDataDirectory() {
  const data = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  chmodSync(data, 0o755);
  return data;
}

/**
 * The demonstration, started as `npm start` does.
 * @param {{ data: string, only?: 'regency', env?: Record<string, string> }} options
 */
export async function startDemonstration({ data, only, env = {} }) {
  const [port, provincePort] = [await freePort(), await freePort()];
  const args = [`--port=${port}`, `--province-port=${provincePort}`, ...(only ? [`--only=${only}`] : [])];
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', SELARAS_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      if (READY.test(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => reject(new Error(`the starter ended with ${code}:\n${said}`)));
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    pid: child.pid,
    regency: `http://localhost:${port}`,
    province: `http://localhost:${provincePort}`,
    secondsToReady: (performance.now() - began) / 1000,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

export const discard = (data) => rmSync(data, { recursive: true, force: true });

/** The pids of a process and all that it has begun. */
export function familyOf(pid) {
  const children = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended in between.
    }
  }
  const family = [pid];
  for (const one of family) family.push(...(children.get(one) ?? []));
  return family;
}

/** Resident memory, what is shared divided among its users (PSS), in megabytes. */
export function proportionalMemory(pids) {
  let kilobytes = 0;
  for (const pid of pids) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It ended in between.
    }
  }
  return kilobytes / 1024;
}

/** The name a process was started with, cut to what tells it apart. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
