import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;
const BLOCK = Buffer.alloc(MEGABYTE);

/** A small disk of its own for everything a node writes, so that it can be filled without hurting the machine. */
export class SmallDisk {
  /** @param {string} place @param {number} megabytes */
  constructor(place, megabytes) {
    this.place = place;
    this.ballast = join(place, 'ballast');
    this.megabytes = megabytes;
    /** Why there is none; empty when there is. */
    this.missing = '';
  }

  mount() {
    mkdirSync(this.place, { recursive: true, mode: 0o755 });
    if (process.getuid?.() !== 0 || process.platform !== 'linux') {
      this.missing = 'only root on Linux can mount a small disk';
      return;
    }
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${this.megabytes}m,mode=755`, 'tmpfs', this.place], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      this.mounted = true;
    } catch (error) {
      this.missing = `mount failed: ${String(error.stderr ?? error.message).trim()}`;
    }
  }

  /** Fills it up to so many megabytes free. @param {number} leave */
  fill(leave) {
    const file = openSync(this.ballast, 'w');
    try {
      while (this.free() > leave * MEGABYTE)
        writeSync(file, BLOCK, 0, Math.max(1, Math.min(MEGABYTE, this.free() - leave * MEGABYTE)));
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  empty() {
    rmSync(this.ballast, { force: true });
  }

  free() {
    const { bavail, bsize } = statfsSync(this.place);
    return bavail * bsize;
  }

  unmount() {
    if (this.mounted && existsSync(this.place)) execFileSync('umount', ['-l', this.place]);
    this.mounted = false;
  }
}
