import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

/** The locks that this very process holds. */
const held = new Set();

/**
 * What tells a process from a later one with the same pid: when it began, in ticks since boot, and its command. Not the
 * kernel's boot id: in a container a service shut off by systemd reads another one than the operator's shell. After a
 * reboot the same pid, tick and command can only be the asker itself.
 * @param {number} pid
 * @returns {string | null} null when no such process lives
 */
function processIdentity(pid) {
  if (!isAlive(pid)) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name in field 2 may itself contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${fields[19]} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
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
 * @returns {{ pid: number } | null} the living process that holds the lock
 */
export function lockHolder(file) {
  const record = readRecord(file);
  if (!record) return null;
  if (record.pid === process.pid) return held.has(file) ? record : null;
  return processIdentity(record.pid) === record.identity ? record : null;
}

/**
 * Takes the lock or says who has it. A lock whose holder is gone is taken over.
 * @param {string} file
 * @param {string} what the thing locked, as the sentence should name it
 * @returns {{ release(): void }}
 */
export function acquireLock(file, what) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        // link() creates the name together with its content, so nobody ever reads a half-written lock.
        linkSync(draft, file);
        held.add(file);
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
  held.delete(file);
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file, { force: true });
  } catch {
    // Already gone, for example with the whole data directory.
  }
}
