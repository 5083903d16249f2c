import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

/**
 * When the process began, in a form that is only good for comparing: a pid alone is reused after a reboot, so a
 * lock that names only a pid would one day blame a stranger.
 * @param {number} pid
 * @returns {string | null} null when no such process lives
 */
export function processStartTime(pid) {
  if (!isAlive(pid)) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name in field 2 may itself contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    // Ticks since boot repeat across boots; the boot id makes them unique.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    try {
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || 'unknown'
      );
    } catch {
      return 'unknown';
    }
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * @param {string} file
 * @returns {{ pid: number, startTime: string } | null} the living process that holds the lock
 */
export function lockHolder(file) {
  const record = readRecord(file);
  if (!record) return null;
  return processStartTime(record.pid) === record.startTime ? record : null;
}

/**
 * Takes the lock or says who has it. A lock whose holder is gone is taken over.
 * @param {string} file
 * @param {string} what the thing locked, as the sentence should name it
 * @returns {{ release(): void }}
 */
export function acquireLock(file, what) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, startTime: processStartTime(process.pid) });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        // link() creates the name together with its content, so nobody ever reads a half-written lock.
        linkSync(draft, file);
        return { release: () => release(file, mine) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = lockHolder(file);
      if (holder) throw inUse(what, holder.pid);
      removeStale(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw inUse(what, readRecord(file)?.pid ?? 0);
}

/** @param {string} what @param {number} pid */
export function inUse(what, pid) {
  return new Failure(
    `${what} sedang dipakai proses ${pid}; hentikan dulu proses itu (Ctrl-C di terminalnya, atau: kill ${pid}).`,
    `${what} is in use by process ${pid}; stop it first with Ctrl-C in its terminal or: kill ${pid}.`,
  );
}

function readRecord(file) {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(record.pid) ? record : null;
  } catch {
    return null;
  }
}

/** Two starters may find the same stale lock: only the one whose rename carried off the stale record goes on. */
function removeStale(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (lockHolder(aside)) {
    try {
      linkSync(aside, file);
    } catch {
      // The name is taken again already: its new holder is judged in the next round.
    }
  }
  rmSync(aside, { force: true });
}

function release(file, mine) {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file, { force: true });
  } catch {
    // Already gone, for example with the whole data directory.
  }
}
