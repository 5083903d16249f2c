import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTask } from '../infra/processes.mjs';

const LIBRARY = 'libfaketime.so.1';
const PLACES = [
  '/usr/lib/x86_64-linux-gnu/faketime',
  '/usr/lib/aarch64-linux-gnu/faketime',
  '/usr/lib/faketime',
  '/usr/local/lib/faketime',
];

/**
 * The wall clock of a node's own processes, moved by libfaketime while they run; their monotonic clock counts on, as it
 * does when a person or NTP sets the clock of a machine. Database and broker keep the machine's time: PostgreSQL is
 * started with a clean environment, and the broker asks the kernel without the C library.
 */
export class WallClock {
  missing = '';
  environment = {};

  /** @param {string} directory where the offset is kept @param {string} cache where a fetched library stays */
  async prepare(directory, cache) {
    const library = [...PLACES, cache].map((place) => join(place, LIBRARY)).find(existsSync);
    const found = library ?? (await fetchLibrary(cache));
    if (!found) {
      this.missing = 'libfaketime is neither installed nor can be fetched (apt install libfaketime)';
      return;
    }
    this.file = join(directory, 'clock-offset');
    this.set(0);
    this.environment = {
      LD_PRELOAD: found,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** @param {number} seconds off the true time; noticed within a second */
  set(seconds) {
    writeFileSync(this.file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}\n`);
  }
}

/** The distribution's package, unpacked but not installed. */
async function fetchLibrary(cache) {
  const directory = mkdtempSync(join(tmpdir(), 'selaras-faketime-'));
  try {
    const run = (command, ...args) =>
      runTask({ name: command, command, args, cwd: directory, timeoutMs: 120_000 });
    await run('apt-get', '-o', 'APT::Sandbox::User=root', 'download', 'libfaketime');
    const archive = readdirSync(directory).find((name) => name.endsWith('.deb'));
    if (!archive || (await run('dpkg', '-x', archive, 'unpacked')).code !== 0) return null;
    const inside = readdirSync(join(directory, 'unpacked'), { recursive: true }).find((name) =>
      String(name).endsWith(LIBRARY),
    );
    if (!inside) return null;
    mkdirSync(cache, { recursive: true });
    cpSync(join(directory, 'unpacked', String(inside)), join(cache, LIBRARY));
    return join(cache, LIBRARY);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
