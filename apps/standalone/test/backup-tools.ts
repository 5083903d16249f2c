import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CHECKOUT } from './starter.js';

/** The operator's tools, which are no project of the workspace: they run before anything is built. */
const tools = (await import(
  new URL('../../../tools/backup/index.mjs', import.meta.url).href
)) as typeof import('../../../tools/backup/index.mjs');

export const { backupName, expiredBackups, parseKeep, readBackupName, restoreKey, restoreNode } = tools;

export interface ToolRun {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Largest resident memory of the tool's own process, bytes. */
  peakMemory: number;
}

/** Runs one of the operator's commands as npm would, without npm, in an environment that names no node. */
export function runTool(
  tool: 'backup' | 'restore' | 'export-all',
  args: string[],
  env: Record<string, string> = {},
  shell: string[] = [],
): Promise<ToolRun> {
  const { DATABASE_URL: _url, DATA_DIR: _dir, SELARAS_DATA: _data, ...outside } = process.env;
  const command = [...shell, process.execPath, `${CHECKOUT}/tools/${tool}.mjs`, ...args];
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { ...outside, NODE_OPTIONS: '', DEBUG: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run: ToolRun = { code: null, stdout: '', stderr: '', peakMemory: 0 };
  child.stdout.on('data', (chunk: Buffer) => (run.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (run.stderr += chunk.toString()));
  const watch = setInterval(() => (run.peakMemory = Math.max(run.peakMemory, peakOf(child.pid))), 20);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearInterval(watch);
      resolve({ ...run, code });
    });
  });
}

function peakOf(pid = 0): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
